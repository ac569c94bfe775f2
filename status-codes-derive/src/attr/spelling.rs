//! How a status is written: three digits, a name of the table, or the path of a constant.

use proc_macro2::TokenTree;
use status_data::nearest;
use syn::Ident;

use super::status::{KEYS, Status, StatusValue};
use super::{Item, Shape, is_path};
use crate::errors::Errors;
use crate::lookup;
use crate::rules::{SPELLING, UNKNOWN_NAME};

/// Whether an item that is no key may be meant as a status.
pub(super) fn looks_like_status(item: &Item) -> bool {
    match &item.shape {
        Shape::Word(name) => name == "transparent" || lookup::name(&name.to_string()).is_some(),
        Shape::Other => super::literal(&item.tokens).is_some() || is_path(&item.tokens),
        _ => false,
    }
}

/// `404`, `NOT_FOUND`, `transparent`.
pub(super) fn status(item: &Item, errors: &mut Errors) -> Status {
    let original = item.tokens.clone();
    let value = match &item.shape {
        Shape::Word(word) if word == "transparent" => StatusValue::Transparent,
        Shape::Word(word) => name(word, errors),
        _ => literal(item, errors),
    };
    Status { value, original }
}

fn name(word: &Ident, errors: &mut Errors) -> StatusValue {
    let text = word.to_string();
    if let Some(code) = lookup::name(&text) {
        return StatusValue::Registered(code);
    }
    let transparent = nearest(&text, ["transparent"].iter().copied());
    let remedy = match transparent.or_else(|| lookup::similar_name(&text)) {
        Some(name) => format!("did you mean `{name}`?"),
        None if KEYS.contains(&text.as_str()) => format!("the status comes first, then `{word} = …`"),
        None => format!("write its number; for a constant of your own write `self::{word}`"),
    };
    errors.at(word, UNKNOWN_NAME.message(&format!("unknown status `{word}`"), &remedy, None));
    StatusValue::Wrong
}

fn literal(item: &Item, errors: &mut Errors) -> StatusValue {
    let tokens = &item.tokens;
    let text = tokens.to_string();
    if let Some(number) = lookup::three_digits(&text) {
        return lookup::number(number).map_or(StatusValue::Number(number), StatusValue::Registered);
    }
    if is_path(tokens) {
        return StatusValue::Path(tokens.clone());
    }
    let mut parts = tokens.clone().into_iter();
    if let (Some(first), Some(second)) = (parts.next(), parts.next()) {
        let starts_well = matches!(&first, TokenTree::Literal(literal) if lookup::three_digits(&literal.to_string()).is_some())
            || matches!(&first, TokenTree::Ident(name) if lookup::name(&name.to_string()).is_some());
        if starts_well {
            errors.at(
                &second,
                SPELLING.message("more follows the status", "write a comma before it, or remove it", None),
            );
            return StatusValue::Wrong;
        }
    }
    let is_number = !text.starts_with("0o") && text.chars().all(|c| digit(c).is_some());
    let letter = text.chars().find(|c| !c.is_ascii_digit()).filter(|_| is_number);
    let wrong = match letter {
        Some(letter) => format!("`{text}` has the letter `{letter}` in the place of a digit"),
        None => format!("`{}` is no status", text.replace("- ", "-")),
    };
    errors.at(tokens, SPELLING.message(&wrong, &digits(&text), None));
    StatusValue::Wrong
}

/// The digit that a character is, or that a letter in its place was meant for.
fn digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        'O' | 'o' => Some('0'),
        'l' | 'I' => Some('1'),
        _ => None,
    }
}

/// What the user most likely meant by a misspelt number.
fn digits(text: &str) -> String {
    let mut number = None;
    for (prefix, radix) in &[("0x", 16), ("0o", 8), ("0b", 2)] {
        if let Some(digits) = text.strip_prefix(prefix) {
            number = u16::from_str_radix(digits, *radix).ok();
        }
    }
    if number.is_none() {
        let mut corrected = String::new();
        for c in text.chars() {
            match (c, digit(c)) {
                ('u' | 'i' | 'f' | '.', _) => break,
                (_, Some(digit)) => corrected.push(digit),
                (_, None) => {}
            }
        }
        number = corrected.parse().ok();
    }
    match number.and_then(lookup::number) {
        Some(code) => format!("write the three digits `{}`", code.number),
        None => "write its three digits, or a name of the table".to_owned(),
    }
}
