//! `#[error(…)]` of thiserror and `#[snafu(display(…))]`, only looked at: they say what `Display` shows.

use proc_macro2::TokenStream;
use syn::Attribute;

use super::{Item, Shape, items, named, split, text};

/// What `Display` shows.
#[derive(Clone)]
pub(crate) enum Display {
    /// What the one field shows.
    Transparent(TokenStream),
    /// A format string, and what follows it.
    Format(TokenStream, Vec<TokenStream>),
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
    match shape {
        Shape::Word(word) if word == "transparent" => Some(Display::Transparent(tokens.clone())),
        _ if text(tokens).is_some() => {
            Some(Display::Format(tokens.clone(), arguments.iter().map(|item| item.tokens.clone()).collect()))
        }
        _ => None,
    }
}

/// What an item of `#[snafu(…)]` says of it.
fn snafu(item: &Item) -> Option<Display> {
    match &item.shape {
        Shape::List(key, list) if key == "display" => message(&split(list.stream())),
        Shape::Word(key) if key == "transparent" => Some(Display::Transparent(item.tokens.clone())),
        _ => None,
    }
}
