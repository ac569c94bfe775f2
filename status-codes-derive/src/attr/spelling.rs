//! A status, and how it is written: three digits, a name from the table, or the path of a constant.

use proc_macro2::{Group, TokenStream, TokenTree};
use status_data::Code;
use syn::Ident;

use super::inner::Inner;
use super::item::{self, Item, Shape, is_path, split};
use crate::errors::{Errors, did_you_mean};
use crate::lookup;
use crate::rules::{ATTRIBUTE, SPELLING, UNKNOWN_NAME};

/// A status, and the tokens that the user wrote for it.
#[derive(Clone)]
pub(crate) struct Status {
    pub(crate) value: StatusValue,
    pub(crate) original: TokenStream,
}

#[derive(Clone)]
pub(crate) enum StatusValue {
    /// A code of the table.
    Registered(&'static Code),
    /// A number that is not registered.
    Number(u16),
    /// A constant of the user's or of a vendor. Only rustc knows its number.
    Path(TokenStream),
    /// The status of an inner error.
    Transparent(Inner),
    /// The status of a constant that also has a code, a title and a type. Only rustc knows them.
    Spec(TokenStream),
    /// The result of a function. A function of the enum, `whole`, gets the error itself instead of its fields.
    With { path: TokenStream, whole: bool },
    /// The value of the field at this position.
    Field(usize),
    /// A mistake that has been reported.
    Wrong,
}

impl Status {
    pub(crate) fn wrong(original: TokenStream) -> Self {
        Self { value: StatusValue::Wrong, original }
    }

    /// The row of the table, if the derive knows it.
    pub(crate) fn code(&self) -> Option<&'static Code> {
        match self.value {
            StatusValue::Registered(code) => Some(code),
            _ => None,
        }
    }

    /// The number, if the derive knows it.
    pub(crate) fn number(&self) -> Option<u16> {
        match self.value {
            StatusValue::Number(number) => Some(number),
            _ => self.code().map(|code| code.number),
        }
    }

    /// Whether the two are one status, as far as the derive knows.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        match (&self.value, &other.value) {
            (StatusValue::Path(path), StatusValue::Path(other)) => path.to_string() == other.to_string(),
            _ => self.number().is_some_and(|number| other.number() == Some(number)),
        }
    }

    /// Whether it is the status of the inner error.
    pub(crate) fn is_transparent(&self) -> bool {
        self.inner().is_some()
    }

    /// The inner error that has the status.
    pub(crate) fn inner(&self) -> Option<&Inner> {
        if let StatusValue::Transparent(inner) = &self.value { Some(inner) } else { None }
    }

    /// The path of a constant that has the status.
    pub(crate) fn constant(&self) -> Option<&TokenStream> {
        match &self.value {
            StatusValue::Path(path) | StatusValue::Spec(path) => Some(path),
            _ => None,
        }
    }

    /// Whether it is a mistake that has been reported.
    pub(crate) fn is_wrong(&self) -> bool {
        matches!(self.value, StatusValue::Wrong)
    }

    /// Whether every value has the same status.
    pub(crate) fn is_fixed(&self) -> bool {
        self.number().is_some() || self.constant().is_some()
    }

    /// Whether its number becomes known only after the derive has run: to rustc, or at run time.
    pub(crate) fn is_known_later(&self) -> bool {
        self.constant().is_some() || matches!(self.value, StatusValue::With { .. } | StatusValue::Field(_))
    }
}

/// Whether an item that is not a key may be meant as a status.
pub(super) fn looks_like_status(item: &Item) -> bool {
    match &item.shape {
        Shape::Word(name) => name == "transparent" || lookup::name(&name.to_string()).is_some(),
        Shape::Other => item::literal(&item.tokens).is_some() || is_path(&item.tokens),
        _ => false,
    }
}

/// Reads the list of `on(401, 403)` or `one_of(400, 404)`.
pub(super) fn statuses(key: &Ident, list: &Group, none: &str, errors: &mut Errors) -> Vec<Status> {
    let mut statuses: Vec<Status> = Vec::new();
    for item in split(list.stream()) {
        if item.tokens.is_empty() {
            continue;
        }
        let read = read(&item, "write three digits, a name, or the path of a constant", errors);
        if read.is_transparent() {
            let wrong = format!("`{key}` takes statuses");
            errors.at(&item, ATTRIBUTE.says(wrong, "write numbers, names or constants"));
        } else if statuses.iter().any(|other| other.is_same(&read)) {
            errors.at(&item, ATTRIBUTE.says(format!("`{key}` lists this status twice"), "remove one of the two"));
        } else {
            statuses.push(read);
        }
    }
    if list.stream().is_empty() {
        errors.at(key, ATTRIBUTE.says(format!("`{key}` is empty"), none));
    }
    statuses
}

/// Reads `404`, `NOT_FOUND`, `path::CONST` or `transparent`.
pub(super) fn status(item: &Item, errors: &mut Errors) -> Status {
    read(item, "write three digits, a name, the path of a constant, or `with = path` for a function", errors)
}

/// Reads a status. The remedy is for an expression, which is not one.
fn read(item: &Item, remedy: &str, errors: &mut Errors) -> Status {
    let original = item.tokens.clone();
    let value = match &item.shape {
        Shape::Word(word) if word == "transparent" => StatusValue::Transparent(Inner::Only),
        Shape::Word(word) => name(word, errors),
        _ => literal(item, remedy, errors),
    };
    Status { value, original }
}

fn name(word: &Ident, errors: &mut Errors) -> StatusValue {
    let text = word.to_string();
    if let Some(code) = lookup::name(&text) {
        return StatusValue::Registered(code);
    }
    let mut candidates = lookup::names();
    candidates.push("transparent");
    let remedy = did_you_mean(&text, &candidates)
        .unwrap_or_else(|| format!("write its number, or `self::{word}` for a constant of your own"));
    errors.at(word, UNKNOWN_NAME.says(format!("unknown status `{word}`"), remedy));
    StatusValue::Wrong
}

fn literal(item: &Item, remedy: &str, errors: &mut Errors) -> StatusValue {
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
            let remedy = "write a comma before them, or remove them";
            errors.at(&second, SPELLING.says("unexpected tokens after the status", remedy));
            return StatusValue::Wrong;
        }
    }
    let is_number = !text.starts_with("0o") && text.chars().all(|c| digit(c).is_some());
    let letter = text.chars().find(|c| !c.is_ascii_digit()).filter(|_| is_number);
    let wrong = match letter {
        Some(letter) => format!("`{text}` contains the letter `{letter}` instead of a digit"),
        None => format!("`{}` is not a status code", item::path_text(tokens).replace("- ", "-")),
    };
    let remedy = if is_expression(tokens) { remedy.to_owned() } else { correction(&text) };
    errors.at(tokens, SPELLING.says(wrong, remedy));
    StatusValue::Wrong
}

/// Whether the tokens are more than a misspelt number: a call, a closure, a block.
fn is_expression(tokens: &TokenStream) -> bool {
    tokens.clone().into_iter().any(|token| match token {
        TokenTree::Group(_) | TokenTree::Ident(_) => true,
        TokenTree::Punct(punct) => punct.as_char() == '|',
        TokenTree::Literal(_) => false,
    })
}

/// The digit that a character is, or that a similar letter was meant to be.
fn digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        'O' | 'o' => Some('0'),
        'l' | 'I' => Some('1'),
        _ => None,
    }
}

/// The remedy for a misspelt number: what the user most likely meant.
fn correction(text: &str) -> String {
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
        None => "write its three digits or its name".to_owned(),
    }
}
