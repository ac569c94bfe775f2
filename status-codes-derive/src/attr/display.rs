//! `#[error(…)]` of thiserror, only looked at: it says what `Display` shows.

use proc_macro2::TokenStream;
use syn::{Attribute, LitStr};

use super::{Shape, items, named};

/// What `Display` shows.
#[derive(Clone)]
pub(crate) enum Display {
    /// What the one field shows.
    Transparent(TokenStream),
    /// A format string.
    Format(TokenStream),
}

impl Display {
    pub(crate) fn read(attrs: &[Attribute]) -> Option<Self> {
        let items = named(attrs, "error").find_map(items)?;
        let first = items.into_iter().next()?;
        match &first.shape {
            Shape::Word(word) if word == "transparent" => Some(Self::Transparent(first.tokens)),
            _ => syn::parse2::<LitStr>(first.tokens.clone()).is_ok().then_some(Self::Format(first.tokens)),
        }
    }
}
