//! `#[status(…)]`

use proc_macro2::{Span, TokenStream};
use status_data::Code;
use syn::{Attribute, Ident, Lit, LitStr, Path};

use super::{Item, Shape, allow, items, set, string, unknown_key};
use crate::errors::Errors;
use crate::lookup;
use crate::rules::{Rule, SPELLING, UNKNOWN_NAME};

/// What `#[status(…)]` takes after the status.
const KEYS: &[&str] = &["code", "title", "detail", "allow"];

/// The attribute, read.
#[derive(Default)]
pub(crate) struct StatusAttr {
    pub(crate) status: Option<Status>,
    pub(crate) code: Option<LitStr>,
    pub(crate) title: Option<LitStr>,
    pub(crate) detail: Option<LitStr>,
    pub(crate) allow: Vec<&'static Rule>,
}

/// The status itself, and the tokens that say it.
pub(crate) struct Status {
    pub(crate) value: StatusValue,
    pub(crate) original: TokenStream,
    pub(crate) span: Span,
}

#[derive(Clone, Copy)]
pub(crate) enum StatusValue {
    /// A row of the table.
    Registered(&'static Code),
    /// A number that is none.
    Number(u16),
    /// The status of the one field.
    Transparent,
    /// Reported already.
    Wrong,
}

impl Status {
    /// The row, where it is known.
    pub(crate) fn code(&self) -> Option<&'static Code> {
        match self.value {
            StatusValue::Registered(code) => Some(code),
            _ => None,
        }
    }

    /// Whether it is the inner error's.
    pub(crate) fn is_transparent(&self) -> bool {
        matches!(self.value, StatusValue::Transparent)
    }
}

impl StatusAttr {
    pub(crate) fn read(attr: &Attribute, errors: &mut Errors) -> Self {
        let mut read = Self::default();
        let Some(items) = items(attr) else {
            errors.at(attr, "`#[status]` has no code; write it in parentheses: `#[status(…)]`");
            read.status =
                Some(Status { value: StatusValue::Wrong, original: TokenStream::new(), span: Span::call_site() });
            return read;
        };
        if items.is_empty() {
            errors.at(attr, "`#[status()]` is empty; write the code or its name inside");
            read.status =
                Some(Status { value: StatusValue::Wrong, original: TokenStream::new(), span: Span::call_site() });
        }
        for (position, item) in items.iter().enumerate() {
            match &item.shape {
                Shape::Pair(key, value) if key == "code" => {
                    set(&mut read.code, string(key, value, errors), key, errors);
                }
                Shape::Pair(key, value) if key == "title" => {
                    set(&mut read.title, string(key, value, errors), key, errors);
                }
                Shape::Pair(key, value) if key == "detail" => {
                    set(&mut read.detail, string(key, value, errors), key, errors);
                }
                Shape::List(key, list) if key == "allow" => read.allow.extend(allow(list, errors)),
                Shape::Word(_) | Shape::Other if position == 0 => read.status = Some(status(item, errors)),
                Shape::Word(_) | Shape::Other if read.status.is_none() && looks_like_status(item) => {
                    errors.at(item, "the status comes first; move it to the front");
                    read.status = Some(status(item, errors));
                }
                Shape::Other if looks_like_status(item) => {
                    errors.at(item, "a second status; one error has one status, so make it two variants");
                }
                _ => unknown_key(item, "status", KEYS, errors),
            }
        }
        read
    }
}

/// Whether an item that is no key may be meant as a status.
fn looks_like_status(item: &Item) -> bool {
    match &item.shape {
        Shape::Word(name) => name == "transparent" || lookup::name(&name.to_string()).is_some(),
        Shape::Other => syn::parse2::<Lit>(item.tokens.clone()).is_ok(),
        _ => false,
    }
}

/// `404`, `NOT_FOUND`, `transparent`.
fn status(item: &Item, errors: &mut Errors) -> Status {
    let original = item.tokens.clone();
    let span = syn::spanned::Spanned::span(&original);
    let value = match &item.shape {
        Shape::Word(word) if word == "transparent" => StatusValue::Transparent,
        Shape::Word(word) => name(word, errors),
        _ => literal(item, errors),
    };
    Status { value, original, span }
}

fn name(word: &Ident, errors: &mut Errors) -> StatusValue {
    if let Some(code) = lookup::name(&word.to_string()) {
        return StatusValue::Registered(code);
    }
    let remedy = match lookup::similar_name(&word.to_string()) {
        Some(name) => format!("did you mean `{name}`?"),
        None if KEYS.contains(&word.to_string().as_str()) => format!("the status comes first, then `{word} = …`"),
        None => "write its number".to_owned(),
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
    let message = if syn::parse2::<Path>(tokens.clone()).is_ok() {
        UNKNOWN_NAME.message("a path is no status here", "write the number, or the name that the table has", None)
    } else {
        let wrong = match text.find(['O', 'o', 'l', 'I']).filter(|_| text.starts_with(|c: char| c.is_ascii_digit())) {
            Some(at) => format!("`{text}` has the letter `{}` in the place of a digit", &text[at..=at]),
            None => format!("`{text}` is no status"),
        };
        SPELLING.message(&wrong, &digits(&text), None)
    };
    errors.at(tokens, message);
    StatusValue::Wrong
}

/// What the user most likely meant by a misspelt number.
fn digits(text: &str) -> String {
    let hex = text.strip_prefix("0x").and_then(|hex| u16::from_str_radix(hex, 16).ok()).map(|n| n.to_string());
    let corrected: String = hex.unwrap_or_else(|| {
        let text = text.split(['u', 'i', 'f', '.']).next().unwrap_or_default();
        let letters = text.chars().map(|c| match c {
            'O' | 'o' => '0',
            'l' | 'I' => '1',
            other => other,
        });
        letters.filter(char::is_ascii_digit).collect()
    });
    match corrected.parse().ok().and_then(lookup::number) {
        Some(code) => format!("write the three digits `{}`", code.number),
        None => "write its three digits".to_owned(),
    }
}
