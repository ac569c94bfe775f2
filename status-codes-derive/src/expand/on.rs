//! The statuses of `on(…)`, which may be constants.

use std::ptr;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Ident;

use super::pattern;
use crate::ast::{Input, Variant, unraw};
use crate::attr::header::HeaderAttr;
use crate::attr::spelling::StatusValue;

/// What has headers: the enum, or a variant.
#[derive(Clone, Copy)]
pub(super) enum Owner<'i, 'a> {
    Enum(&'i Input<'a>),
    Variant(&'i Variant<'a>),
}

impl<'i> Owner<'i, '_> {
    pub(super) fn headers(self) -> &'i [HeaderAttr] {
        match self {
            Self::Enum(input) => &input.headers,
            Self::Variant(variant) => &variant.headers,
        }
    }

    /// Whether one of its headers is sent only with some statuses, or unless the variant sends it.
    pub(super) fn is_shared(self, header: &HeaderAttr) -> bool {
        matches!(self, Self::Enum(_)) || !header.on.is_empty()
    }

    /// The statuses that one of its headers is for, as numbers.
    pub(super) fn numbers(self, header: &HeaderAttr) -> TokenStream {
        let numbers = self.listed(header);
        quote!(&[#numbers])
    }

    /// The same, with commas and without brackets.
    pub(super) fn listed(self, header: &HeaderAttr) -> TokenStream {
        let at = self.headers().iter().take_while(|other| !ptr::eq(*other, header)).count();
        let mut numbers = Vec::new();
        for (index, status) in header.on.iter().enumerate() {
            if let StatusValue::Path(path) = &status.value {
                let [name, ..] = self.names(at, index, path);
                numbers.push(name.into_token_stream());
            } else {
                numbers.extend(status.number().map(ToTokens::into_token_stream));
            }
        }
        quote!(#(#numbers),*)
    }

    /// The names of the constant of a status, of that which checks it, and of that which looks for it in `one_of`.
    pub(super) fn names(self, header: usize, index: usize, path: &TokenStream) -> [Ident; 3] {
        let variant = match self {
            Self::Enum(_) => String::new(),
            Self::Variant(variant) => unraw(variant.ident) + "_",
        };
        pattern::names(["ON", "CHECK", "LISTED"], &format!("{variant}{header}_{index}"), path)
    }
}
