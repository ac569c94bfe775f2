//! `code = …`

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{Ident, Lit};

use super::item::{is_path, literal, text};
use super::text::Text;
use crate::errors::Errors;
use crate::rules::ATTRIBUTE;

/// What clients compare to tell errors apart.
#[derive(Clone)]
pub(crate) enum MachineCode {
    Text(Text),
    /// The digits of an integer. A body shows it as a number.
    Number(Text),
    /// A constant of the user's, a string or an integer. Only rustc knows its value.
    Path(TokenStream),
}

impl MachineCode {
    pub(crate) fn read(key: &Ident, value: &TokenStream, errors: &mut Errors) -> Option<Self> {
        if let Some(text) = text(value) {
            return Some(Self::Text(text));
        }
        match literal(value) {
            Some(Lit::Int(number)) if number.suffix().is_empty() => {
                return Some(Self::Number(Text::new(number.base10_digits().to_owned(), number.span())));
            }
            _ if is_path(value) => return Some(Self::Path(value.clone())),
            _ => {}
        }
        let place: &dyn ToTokens = if value.is_empty() { key } else { value };
        let remedy = "write `code = \"…\"`, `code = 1`, or the path of a constant";
        errors.at(place, ATTRIBUTE.says("`code` takes a string, an integer or a constant", remedy));
        None
    }

    /// The text, unless only rustc knows it.
    pub(crate) fn literal(&self) -> Option<&Text> {
        match self {
            Self::Text(text) | Self::Number(text) => Some(text),
            Self::Path(_) => None,
        }
    }
}

impl ToTokens for MachineCode {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Self::Text(text) | Self::Number(text) => text.to_tokens(tokens),
            Self::Path(path) => path.to_tokens(tokens),
        }
    }
}
