//! How a status is written: three digits, a name of the table, or the path of a constant.

use proc_macro2::TokenTree;
use status_data::nearest;
use syn::{Ident, Lit, Path};

use super::status::{KEYS, Status, StatusValue};
use super::{Item, Shape};
use crate::errors::Errors;
use crate::lookup;
use crate::rules::{SPELLING, UNKNOWN_NAME};

/// Whether an item that is no key may be meant as a status.
pub(super) fn looks_like_status(item: &Item) -> bool {
    match &item.shape {
        Shape::Word(name) => name == "transparent" || lookup::name(&name.to_string()).is_some(),
        Shape::Other => {
            syn::parse2::<Lit>(item.tokens.clone()).is_ok() || syn::parse2::<Path>(item.tokens.clone()).is_ok()
        }
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
    if let Some(code) = lookup::name(&word.to_string()) {
        return StatusValue::Registered(code);
    }
    let remedy = match nearest(&word.to_string(), ["transparent"]).or_else(|| lookup::similar_name(&word.to_string())) {
        Some(name) => format!("did you mean `{name}`?"),
        None if KEYS.contains(&word.to_string().as_str()) => format!("the status comes first, then `{word} = …`"),
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
    if syn::parse2::<Path>(tokens.clone()).is_ok() {
        return StatusValue::Path(tokens.clone());
    }
    let mut parts = tokens.clone().into_iter();
    if let (Some(first), Some(second)) = (parts.next(), parts.next()) {
        let starts_well = matches!(&first, TokenTree::Literal(literal) if lookup::three_digits(&literal.to_string()).is_some())
            || matches!(&first, TokenTree::Ident(name) if lookup::name(&name.to_string()).is_some());
        if starts_well {
            errors
                .at(second, SPELLING.message("more follows the status", "write a comma before it, or remove it", None));
            return StatusValue::Wrong;
        }
    }
    let looks_like_digits = |c: char| c.is_ascii_digit() || LOOK_ALIKES.iter().any(|(letter, _)| *letter == c);
    let is_number = !text.starts_with("0o") && text.chars().all(looks_like_digits);
    let letter = text.chars().find(|c| !c.is_ascii_digit()).filter(|_| is_number);
    let wrong = match letter {
        Some(letter) => format!("`{text}` has the letter `{letter}` in the place of a digit"),
        None => format!("`{}` is no status", text.replace("- ", "-")),
    };
    errors.at(tokens, SPELLING.message(&wrong, &digits(&text), None));
    StatusValue::Wrong
}

/// Letters that stand where a digit was meant.
const LOOK_ALIKES: [(char, char); 4] = [('O', '0'), ('o', '0'), ('l', '1'), ('I', '1')];

/// What the user most likely meant by a misspelt number.
fn digits(text: &str) -> String {
    let based = [("0x", 16), ("0o", 8), ("0b", 2)].iter().find_map(|&(prefix, radix)| {
        u16::from_str_radix(text.strip_prefix(prefix)?, radix).ok().map(|number| number.to_string())
    });
    let corrected: String = based.unwrap_or_else(|| {
        let text = text.split(['u', 'i', 'f', '.']).next().unwrap_or_default();
        let digit = |c: char| LOOK_ALIKES.iter().find(|(letter, _)| *letter == c).map_or(c, |(_, digit)| *digit);
        text.chars().map(digit).filter(char::is_ascii_digit).collect()
    });
    match corrected.parse().ok().and_then(lookup::number) {
        Some(code) => format!("write the three digits `{}`", code.number),
        None => "write its three digits, or a name of the table".to_owned(),
    }
}
