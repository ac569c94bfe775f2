//! Looks at `#[error(…)]` of thiserror and `#[snafu(display(…))]`, which tell what `Display` shows.

use proc_macro2::TokenStream;
use syn::Attribute;

use super::item::{Item, Shape, items, named, split, text};
use super::text::Text;

/// What `Display` shows.
pub(crate) enum Display {
    /// The text of the only field.
    Transparent(TokenStream),
    /// A format string and its arguments.
    Format(Text, Vec<TokenStream>),
    /// A text that the derive cannot read: of a function, `#[error(fmt = path)]`, or of a macro, `display(concat!(…), id)`. It
    /// may have arguments.
    Unreadable(Vec<TokenStream>),
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
        return Some(Display::Unreadable(Vec::new()));
    }
    Some(Display::Format(text(tokens)?, arguments.iter().map(|item| item.tokens.clone()).collect()))
}

/// An item of `#[snafu(…)]`, if it is about `Display`.
fn snafu(item: &Item) -> Option<Display> {
    match &item.shape {
        Shape::List(key, list) if key == "display" => {
            let items = split(list.stream());
            let all = || items.iter().map(|item| item.tokens.clone()).collect();
            Some(message(&items).unwrap_or_else(|| Display::Unreadable(all())))
        }
        Shape::Word(key) if key == "transparent" => Some(Display::Transparent(item.tokens.clone())),
        _ => None,
    }
}
