//! `#[extension(…)]`

use syn::{Attribute, Lit, Meta};

use super::item::{Shape, items, pair, text};
use super::text::Text;
use crate::errors::Errors;
use crate::rules::ATTRIBUTE;

/// What the body does with a field.
pub(crate) enum ExtensionAttr {
    /// It is a member, with this name or the field's own.
    Member(Option<Text>),
    /// Each of its members is a member of the body.
    Flatten,
    /// It never leaves the process.
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
        let remedy = "write `#[extension]`, `#[extension(\"name\")]`, `#[extension(flatten)]` or `#[extension(skip)]`";
        errors.at_attribute(attr, ATTRIBUTE.says("`#[extension]` on a field does not accept this", remedy));
        None
    }
}

/// `#[extension("name" = literal)]` outside a field: a member that is always the same.
pub(crate) struct ConstantMember {
    pub(crate) name: Text,
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
        let wrong = "`#[extension]` outside a field takes a name and a literal";
        let remedy = "write `#[extension(\"name\" = 1)]`, or move the attribute to a field";
        errors.at_attribute(attr, ATTRIBUTE.says(wrong, remedy));
        None
    }
}
