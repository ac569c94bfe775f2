//! `detail`, `hide` and `expose`: the text that the client reads.

use proc_macro2::{Group, TokenStream};
use quote::ToTokens;
use syn::Ident;

use super::key;
use super::text::Text;
use crate::errors::Errors;
use crate::rules::ATTRIBUTE;

/// Where the public text comes from.
#[derive(Clone)]
pub(crate) enum Detail {
    /// `detail = "…"`
    Text(Text),
    /// `detail(with = path)`. A function of the enum, `whole`, gets the error itself instead of its fields.
    With { path: TokenStream, whole: bool },
    /// `hide`
    Hide(Ident),
    /// `expose`
    Expose(Ident),
}

impl Detail {
    /// Reads `detail = "…"`. A mistake hides the text, so that no second mistake is about another one.
    pub(super) fn text(key: &Ident, value: &TokenStream, errors: &mut Errors) -> Self {
        key::string(key, value, errors).map_or_else(|| Self::Hide(key.clone()), Self::Text)
    }

    /// Reads `detail(with = path)`.
    pub(super) fn with(key: &Ident, list: &Group, errors: &mut Errors) -> Self {
        let path = key::function_in(key, list, "writes the text", "self::text", errors);
        path.map_or_else(|| Self::Hide(key.clone()), |path| Self::With { path, whole: false })
    }

    /// The key that the user wrote.
    pub(crate) fn key(&self) -> &'static str {
        match self {
            Self::Text(_) | Self::With { .. } => "detail",
            Self::Hide(_) => "hide",
            Self::Expose(_) => "expose",
        }
    }
}

impl ToTokens for Detail {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Self::Text(text) => text.to_tokens(tokens),
            Self::With { path, .. } => path.to_tokens(tokens),
            Self::Hide(word) | Self::Expose(word) => word.to_tokens(tokens),
        }
    }
}

/// Sets where the public text comes from, which is decided once.
pub(super) fn set(slot: &mut Option<Detail>, detail: Detail, key: &Ident, errors: &mut Errors) {
    match slot {
        None => *slot = Some(detail),
        Some(first) if first.key() == detail.key() => key::report_twice(key, errors),
        Some(first) => {
            let wrong = format!("`{}` and `{}` each decide what the client reads", first.key(), detail.key());
            errors.at(&detail, ATTRIBUTE.says(wrong, "keep one"));
        }
    }
}
