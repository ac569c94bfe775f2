//! `code = …`

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{Ident, Lit, LitStr};

use super::{copy, is_path, literal};
use crate::errors::Errors;

/// What a client matches on.
pub(crate) enum MachineCode {
    Text(LitStr),
    /// Its digits; where it is a member it is a number.
    Number(LitStr),
    /// A constant of the user's, a string or an integer: rustc knows what it holds.
    Path(TokenStream),
}

impl MachineCode {
    pub(crate) fn read(key: &Ident, value: &TokenStream, errors: &mut Errors) -> Option<Self> {
        match literal(value) {
            Some(Lit::Str(text)) => return Some(Self::Text(text)),
            Some(Lit::Int(number)) if number.suffix().is_empty() => {
                return Some(Self::Number(LitStr::new(number.base10_digits(), number.span())));
            }
            _ if is_path(value) => return Some(Self::Path(value.clone())),
            _ => {}
        }
        let place: &dyn ToTokens = if value.is_empty() { key } else { value };
        let remedy = "write `code = \"…\"`, `code = 1`, or the path of a constant";
        errors.at(place, format!("`code` is a string or a whole number; {remedy}"));
        None
    }

    /// The same for another variant.
    pub(crate) fn copy(&self) -> Self {
        match self {
            Self::Text(literal) => Self::Text(copy(literal)),
            Self::Number(literal) => Self::Number(copy(literal)),
            Self::Path(path) => Self::Path(path.clone()),
        }
    }

    /// The text, where the derive can see it.
    pub(crate) fn literal(&self) -> Option<&LitStr> {
        match self {
            Self::Text(literal) | Self::Number(literal) => Some(literal),
            Self::Path(_) => None,
        }
    }
}

impl ToTokens for MachineCode {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Self::Text(literal) | Self::Number(literal) => literal.to_tokens(tokens),
            Self::Path(path) => path.to_tokens(tokens),
        }
    }
}
