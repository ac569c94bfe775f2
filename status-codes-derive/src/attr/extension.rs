//! `#[extension(…)]`

use syn::{Attribute, Lit, LitStr, Meta};

use super::{Shape, items, pair, text};
use crate::errors::Errors;
use crate::rules::ATTRIBUTE;

/// What becomes of a field in the body.
pub(crate) enum ExtensionAttr {
    /// A member; under the field's own name where there is no other.
    Member(Option<LitStr>),
    /// Its own members.
    Flatten,
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
                Shape::Word(word) if word == "flatten" => return Some(Self::Flatten),
                _ => {
                    if let Some(name) = text(&item.tokens) {
                        return Some(Self::Member(Some(name)));
                    }
                }
            }
        }
        errors.at(
            attr,
            "`#[extension]` does not take this; write `#[extension]`, `#[extension(\"name\")]`, `#[extension(flatten)]` or `#[extension(skip)]`",
        );
        None
    }
}

/// `#[extension("name" = literal)]` on a variant or an enum: a member that is always the same.
pub(crate) struct ConstantMember {
    pub(crate) name: LitStr,
    pub(crate) value: Lit,
}

impl ConstantMember {
    pub(crate) fn read(attr: &Attribute, errors: &mut Errors) -> Option<Self> {
        let items = items(attr).unwrap_or_default();
        if let [item] = items.as_slice() {
            if let Some((name, Some(value))) = pair(&item.tokens) {
                return Some(Self { name, value });
            }
        }
        let wrong = "`#[extension]` has no field here";
        let remedy = "write a constant member, `#[extension(\"name\" = 1)]`, or move it to a field";
        errors.at(attr, ATTRIBUTE.message(wrong, remedy, None));
        None
    }
}
