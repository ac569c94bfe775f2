//! `retry = "…"`

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use status_data::Retry;
use syn::Ident;

use super::key::string;
use super::text::Text;
use crate::errors::{self, Errors};
use crate::rules::ATTRIBUTE;

/// Whether a client may send the request again: a word of the table.
#[derive(Clone)]
pub(crate) struct RetryWord {
    literal: Text,
    word: &'static str,
}

impl RetryWord {
    pub(crate) fn read(key: &Ident, value: &TokenStream, errors: &mut Errors) -> Option<Self> {
        let literal = string(key, value, errors)?;
        let text = literal.value();
        if let Some(word) = Retry::WORDS.iter().find(|word| **word == text) {
            return Some(Self { literal, word });
        }
        errors
            .at(&literal, ATTRIBUTE.says(format!("unknown retry advice `{text}`"), errors::remedy(text, Retry::WORDS)));
        None
    }

    /// The advice in the runtime crate: `as-is` is `AsIs`.
    pub(crate) fn advice(&self) -> TokenStream {
        let mut name = String::new();
        for part in self.word.split('-') {
            let (first, rest) = part.split_at(1);
            name.push_str(&first.to_ascii_uppercase());
            name.push_str(rest);
        }
        let name = Ident::new(&name, Span::call_site());
        quote!(__p::Retry::#name)
    }
}

impl ToTokens for RetryWord {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.literal.to_tokens(tokens);
    }
}
