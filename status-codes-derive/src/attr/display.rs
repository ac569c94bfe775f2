//! `#[error(…)]` of thiserror and `#[snafu(display(…))]`, only looked at: they say what `Display` shows.

use proc_macro2::TokenStream;
use syn::{Attribute, LitStr};

use super::{Item, Shape, items, named, split};

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
        let of_snafu = || named(attrs, "snafu").filter_map(items).flatten().find_map(|item| snafu(&item));
        named(attrs, "error").find_map(items).and_then(message).or_else(of_snafu)
    }
}

/// `transparent`, or a format string and its arguments.
fn message(items: Vec<Item>) -> Option<Display> {
    let mut items = items.into_iter();
    let first = items.next()?;
    match &first.shape {
        Shape::Word(word) if word == "transparent" => Some(Display::Transparent(first.tokens)),
        _ if syn::parse2::<LitStr>(first.tokens.clone()).is_ok() => {
            Some(Display::Format(first.tokens, items.map(|item| item.tokens).collect()))
        }
        _ => None,
    }
}

/// What an item of `#[snafu(…)]` says of it.
fn snafu(item: &Item) -> Option<Display> {
    match &item.shape {
        Shape::List(key, list) if key == "display" => message(split(list.stream())),
        Shape::Word(key) if key == "transparent" => Some(Display::Transparent(item.tokens.clone())),
        _ => None,
    }
}
