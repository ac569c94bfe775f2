//! `transparent`: the inner error, which decides about the response.

use proc_macro2::{Group, TokenStream};
use syn::{Attribute, Ident};

use super::item::{Item, Shape, items};
use super::key::function_in;
use crate::errors::Errors;
use crate::rules::ATTRIBUTE;

/// Where the inner error is.
#[derive(Clone)]
pub(crate) enum Inner {
    /// It is the only field.
    Only,
    /// It is the field at this position. The others are context.
    Field(usize),
    /// A function of the fields returns it.
    With(TokenStream),
}

impl Inner {
    /// Reads `transparent(with = path)`.
    pub(super) fn with(key: &Ident, list: &Group, errors: &mut Errors) -> Option<Self> {
        function_in(key, list, "returns the inner error", "self::inner", errors).map(Self::With)
    }
}

/// Whether an attribute of a field marks it as the inner error: `#[status(transparent)]`. What follows the word is reported.
pub(crate) fn marks(attr: &Attribute, errors: &mut Errors) -> bool {
    let items = items(attr).unwrap_or_default();
    let [Item { shape, .. }, others @ ..] = items.as_slice() else { return false };
    match shape {
        Shape::Word(word) if word == "transparent" => {}
        Shape::List(word, _) if word == "transparent" => {
            let wrong = "a function that returns the inner error gets every field";
            errors.at(
                word,
                ATTRIBUTE.says(wrong, "move `#[status(transparent(with = …))]` to the variant or the struct"),
            );
        }
        _ => return false,
    }
    for other in others {
        let wrong = "`transparent` on a field stands alone";
        errors.at(other, ATTRIBUTE.says(wrong, "move this to a `#[status(…)]` on the variant or the struct"));
    }
    true
}
