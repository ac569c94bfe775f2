//! `code = …`

use proc_macro2::{Group, TokenStream};
use quote::ToTokens;
use syn::{Ident, Lit};

use super::item::{is_path, literal, text};
use super::key::function_in;
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
    /// The result of a function. A function of the enum, `whole`, gets the error itself instead of its fields.
    With {
        path: TokenStream,
        whole: bool,
    },
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
        let remedy = "write `code = \"…\"`, `code = 1`, the path of a constant, or `code(with = path)` for a function";
        errors.at(place, ATTRIBUTE.says("`code` takes a string, an integer or a constant", remedy));
        None
    }

    /// Reads `code(with = path)`.
    pub(super) fn with(key: &Ident, list: &Group, errors: &mut Errors) -> Option<Self> {
        let path = function_in(key, list, "returns the machine code", "self::code", errors);
        path.map(|path| Self::With { path, whole: false })
    }

    /// The text, unless only rustc knows it.
    pub(crate) fn literal(&self) -> Option<&Text> {
        match self {
            Self::Text(text) | Self::Number(text) => Some(text),
            Self::Path(_) | Self::With { .. } => None,
        }
    }
}

impl ToTokens for MachineCode {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Self::Text(text) | Self::Number(text) => text.to_tokens(tokens),
            Self::Path(path) | Self::With { path, .. } => path.to_tokens(tokens),
        }
    }
}
