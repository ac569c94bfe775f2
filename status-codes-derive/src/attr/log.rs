//! `log = "…"`

use proc_macro2::{Span, TokenStream};
use quote::quote;
use syn::Ident;

use super::key::string;
use crate::errors::{self, Errors};
use crate::rules::ATTRIBUTE;

/// The levels, and their names in the runtime crate.
const LEVELS: &[(&str, &str)] =
    &[("error", "Error"), ("warn", "Warn"), ("info", "Info"), ("debug", "Debug"), ("off", "Off")];

/// The level of the one log event.
#[derive(Clone, Copy)]
pub(crate) struct Log(&'static str);

impl Log {
    pub(crate) fn read(key: &Ident, value: &TokenStream, errors: &mut Errors) -> Option<Self> {
        let literal = string(key, value, errors)?;
        let word = literal.value();
        if let Some((_, variant)) = LEVELS.iter().find(|(name, _)| *name == word) {
            return Some(Self(variant));
        }
        let names: Vec<&str> = LEVELS.iter().map(|(name, _)| *name).collect();
        errors.at(&literal, ATTRIBUTE.says(format!("unknown level `{word}`"), errors::remedy(word, &names)));
        None
    }

    /// The level in the runtime crate.
    pub(crate) fn level(self) -> TokenStream {
        let variant = Ident::new(self.0, Span::call_site());
        quote!(__p::LogLevel::#variant)
    }
}
