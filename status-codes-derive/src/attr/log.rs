//! `log = "…"`

use proc_macro2::{Span, TokenStream};
use quote::quote;
use status_data::nearest;
use syn::Ident;

use super::string;
use crate::errors::Errors;

/// The levels, and their names in the runtime crate.
const LEVELS: &[(&str, &str)] =
    &[("error", "Error"), ("warn", "Warn"), ("info", "Info"), ("debug", "Debug"), ("off", "Off")];

/// At which level the one log line is written.
#[derive(Clone, Copy)]
pub(crate) struct Log(&'static str);

impl Log {
    pub(crate) fn read(key: &Ident, value: &TokenStream, errors: &mut Errors) -> Option<Self> {
        let literal = string(key, value, errors)?;
        let word = literal.value();
        if let Some((_, variant)) = LEVELS.iter().find(|(name, _)| *name == word) {
            return Some(Self(variant));
        }
        let mut names = Vec::new();
        for (name, _) in LEVELS {
            names.push(*name);
        }
        let remedy = match nearest(&word, names.iter().copied()) {
            Some(name) => format!("did you mean `{name}`?"),
            None => format!("write one of `{}`", names.join("`, `")),
        };
        errors.at(&literal, format!("unknown level `{word}`; {remedy}"));
        None
    }

    /// The level, as the runtime crate calls it.
    pub(crate) fn level(self) -> TokenStream {
        let variant = Ident::new(self.0, Span::call_site());
        quote!(__p::LogLevel::#variant)
    }
}
