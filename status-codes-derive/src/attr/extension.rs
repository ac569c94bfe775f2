//! `#[extension(…)]`

use syn::{Attribute, LitStr, Meta};

use super::{Shape, items};
use crate::errors::Errors;

/// What becomes of a field in the body.
pub(crate) enum ExtensionAttr {
    /// A member; under the field's own name where there is no other.
    Member(Option<LitStr>),
    /// Nothing: it never leaves the process.
    Skip,
}

impl ExtensionAttr {
    pub(crate) fn read(attr: &Attribute, errors: &mut Errors) -> Option<Self> {
        if matches!(attr.meta, Meta::Path(_)) {
            return Some(Self::Member(None));
        }
        let items = items(attr).unwrap_or_default();
        if let [item] = items.as_slice() {
            match &item.shape {
                Shape::Word(word) if word == "skip" => return Some(Self::Skip),
                _ => {
                    if let Ok(name) = syn::parse2(item.tokens.clone()) {
                        return Some(Self::Member(Some(name)));
                    }
                }
            }
        }
        errors.at(
            attr,
            "`#[extension]` does not take this; write `#[extension]`, `#[extension(\"name\")]` or `#[extension(skip)]`",
        );
        None
    }
}
