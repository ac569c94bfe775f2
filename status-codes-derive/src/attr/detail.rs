//! `detail`, `hide` and `expose`: what the client reads of an error.

use proc_macro2::{Group, TokenStream};
use quote::ToTokens;
use syn::{Ident, LitStr};

use super::{Item, Shape, copy, is_path, split};
use crate::errors::Errors;
use crate::rules::ATTRIBUTE;

/// The one answer to what the client reads.
pub(crate) enum Detail {
    /// `detail = "…"`
    Text(LitStr),
    /// `detail(with = path)`; `whole`: the function is called with the whole error, as the enum's is.
    With { path: TokenStream, whole: bool },
    /// `hide`
    Hide(Ident),
    /// `expose`
    Expose(Ident),
}

impl Detail {
    /// `detail(with = path)`
    pub(crate) fn with(key: &Ident, list: &Group, errors: &mut Errors) -> Option<Self> {
        if let [Item { shape: Shape::Pair(with, path), .. }] = split(list.stream()).as_slice() {
            if with == "with" && is_path(path) {
                return Some(Self::With { path: path.clone(), whole: false });
            }
        }
        let wrong = "`detail(…)` names a function that writes the text";
        errors.at(key, ATTRIBUTE.message(wrong, "write its path: `detail(with = self::text)`", None));
        None
    }

    /// The key that gives this answer.
    pub(crate) fn key(&self) -> &'static str {
        match self {
            Self::Text(_) | Self::With { .. } => "detail",
            Self::Hide(_) => "hide",
            Self::Expose(_) => "expose",
        }
    }

    /// The same for another variant.
    pub(crate) fn copy(&self) -> Self {
        match self {
            Self::Text(text) => Self::Text(copy(text)),
            Self::With { path, whole } => Self::With { path: path.clone(), whole: *whole },
            Self::Hide(word) => Self::Hide(word.clone()),
            Self::Expose(word) => Self::Expose(word.clone()),
        }
    }

    /// Whether the other answer is written the same way.
    fn is_written_like(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
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

/// Sets the answer, which can be given once.
pub(super) fn set(slot: &mut Option<Detail>, answer: Option<Detail>, key: &Ident, errors: &mut Errors) {
    let Some(answer) = answer else { return };
    match slot {
        None => *slot = Some(answer),
        Some(first) if first.is_written_like(&answer) => super::report_twice(key, errors),
        Some(_) => {
            let wrong = "`detail`, `hide` and `expose` each say what the client reads";
            errors.at(&answer, ATTRIBUTE.message(wrong, "keep one", None));
        }
    }
}
