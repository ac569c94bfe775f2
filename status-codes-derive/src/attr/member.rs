//! `#[extension(…)]` outside a field.

use proc_macro2::TokenStream;
use syn::{Attribute, Lit};

use super::extension::{INSTANCE, with};
use super::item::{items, pair, text};
use super::text::Text;
use crate::errors::Errors;
use crate::rules::ATTRIBUTE;

/// `#[extension("name" = literal)]` or `#[extension("name", with = path)]` on an enum, a struct or a variant.
pub(crate) struct MemberAttr {
    pub(crate) name: Text,
    pub(crate) value: MemberValue,
}

/// Where the value comes from.
pub(crate) enum MemberValue {
    Constant(Lit),
    /// A function. A function of the enum, `whole`, gets the error itself instead of its fields.
    With {
        path: TokenStream,
        whole: bool,
    },
}

impl MemberAttr {
    pub(crate) fn read(attr: &Attribute, is_enum: bool, errors: &mut Errors) -> Option<Self> {
        let items = items(attr).unwrap_or_default();
        match items.as_slice() {
            [only] => {
                if let Some((name, Some(value))) = pair(&only.tokens) {
                    return Some(Self { name, value: MemberValue::Constant(value) });
                }
            }
            [name, rest] => {
                if let Some((name, path)) = text(&name.tokens).and_then(|name| Some((name, with(rest, errors)?))) {
                    return Some(Self { name, value: MemberValue::With { path, whole: is_enum } });
                }
            }
            _ => {}
        }
        let wrong = "`#[extension]` outside a field takes a name, and a literal or a function";
        let remedy = "write `#[extension(\"name\" = 1)]` or `#[extension(\"name\", with = path)]`, \
                      or move the attribute to a field";
        errors.at_attribute(attr, ATTRIBUTE.says(wrong, remedy));
        None
    }

    /// Whether it is the member `instance`, which RFC 9457 §3.1.5 defines. A constant is not: it is the same each time.
    pub(crate) fn is_instance(&self) -> bool {
        self.has_function() && self.name.value() == INSTANCE
    }

    /// Whether a function returns the value.
    pub(crate) fn has_function(&self) -> bool {
        matches!(self.value, MemberValue::With { .. })
    }

    /// Whether the function gets the fields of the variant.
    pub(crate) fn needs_fields(&self) -> bool {
        matches!(self.value, MemberValue::With { whole: false, .. })
    }
}
