//! `code = …`

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Ident, LitInt, LitStr, Path};

use super::copy;
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
        if let Ok(text) = syn::parse2(value.clone()) {
            return Some(Self::Text(text));
        }
        let number = syn::parse2::<LitInt>(value.clone()).ok().filter(|number| number.suffix().is_empty());
        if let Some(number) = number {
            return Some(Self::Number(LitStr::new(number.base10_digits(), number.span())));
        }
        if syn::parse2::<Path>(value.clone()).is_ok() {
            return Some(Self::Path(value.clone()));
        }
        let place = if value.is_empty() { quote!(#key) } else { value.clone() };
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
