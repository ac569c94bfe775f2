//! `#[error(…)]` of thiserror and `#[snafu(display(…))]`, only looked at: they say what `Display` shows.

use proc_macro2::TokenStream;
use syn::{Attribute, LitStr};

use super::{Item, Shape, items, named, split, text};

/// What `Display` shows.
pub(crate) enum Display {
    /// What the one field shows.
    Transparent(TokenStream),
    /// A format string, what it says, and what follows it.
    Format(LitStr, String, Vec<TokenStream>),
    /// What a function writes: `#[error(fmt = path)]`.
    Unreadable,
}

impl Display {
    pub(crate) fn read(attrs: &[Attribute]) -> Option<Self> {
        for attr in named(attrs, "error") {
            if let Some(display) = message(&items(attr).unwrap_or_default()) {
                return Some(display);
            }
        }
        for attr in named(attrs, "snafu") {
            for item in items(attr).unwrap_or_default() {
                if let Some(display) = snafu(&item) {
                    return Some(display);
                }
            }
        }
        None
    }
}

/// `transparent`, or a format string and its arguments.
fn message(items: &[Item]) -> Option<Display> {
    let (Item { tokens, shape }, arguments) = items.split_first()?;
    if matches!(shape, Shape::Word(word) if word == "transparent") {
        return Some(Display::Transparent(tokens.clone()));
    }
    if matches!(shape, Shape::Pair(key, _) if key == "fmt") {
        return Some(Display::Unreadable);
    }
    let format = text(tokens)?;
    let says = format.value();
    Some(Display::Format(format, says, arguments.iter().map(|item| item.tokens.clone()).collect()))
}

/// What an item of `#[snafu(…)]` says of it.
fn snafu(item: &Item) -> Option<Display> {
    match &item.shape {
        Shape::List(key, list) if key == "display" => message(&split(list.stream())),
        Shape::Word(key) if key == "transparent" => Some(Display::Transparent(item.tokens.clone())),
        _ => None,
    }
}
