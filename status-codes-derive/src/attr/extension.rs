//! `#[extension(…)]` on a field.

use proc_macro2::TokenStream;
use syn::{Attribute, Meta};

use super::item::{Item, Shape, items, text};
use super::key::function;
use super::text::Text;
use crate::errors::Errors;
use crate::rules::ATTRIBUTE;

/// What the body does with a field.
pub(crate) enum ExtensionAttr {
    /// It is a member, with this name or the field's own. Its value is the field, or what a function makes of it.
    Member { name: Option<Text>, with: Option<TokenStream> },
    /// Each of its members is a member of the body.
    Flatten,
    /// It never leaves the process.
    Skip,
}

/// The member that RFC 9457 §3.1.5 defines for one occurrence of a problem.
pub(crate) const INSTANCE: &str = "instance";

const REMEDY: &str = "write `#[extension]`, `#[extension(\"name\")]`, `#[extension(\"name\", with = path)]`, \
                      `#[extension(flatten)]` or `#[extension(skip)]`";

impl ExtensionAttr {
    pub(crate) fn read(attr: &Attribute, errors: &mut Errors) -> Option<Self> {
        if matches!(attr.meta, Meta::Path(_)) {
            return Some(Self::Member { name: None, with: None });
        }
        let items = items(attr).unwrap_or_default();
        let read = match items.as_slice() {
            [Item { shape: Shape::Word(word), .. }] if word == "skip" => Some(Self::Skip),
            [Item { shape: Shape::Word(word), .. }] if word == "flatten" => Some(Self::Flatten),
            [only] => match text(&only.tokens) {
                Some(name) => Some(Self::Member { name: Some(name), with: None }),
                None => with(only, errors).map(|path| Self::Member { name: None, with: Some(path) }),
            },
            [name, rest] => text(&name.tokens)
                .and_then(|name| Some(Self::Member { name: Some(name), with: Some(with(rest, errors)?) })),
            _ => None,
        };
        if read.is_none() {
            errors.at_attribute(attr, ATTRIBUTE.says("`#[extension]` on a field does not accept this", REMEDY));
        }
        read
    }
}

/// The path of `with = path`. `None` if the item is something else. A path that is wrong has been reported, and has no tokens.
pub(super) fn with(item: &Item, errors: &mut Errors) -> Option<TokenStream> {
    let path = match &item.shape {
        Shape::Pair(key, path) if key == "with" => function(key, path, errors),
        Shape::Word(key) | Shape::List(key, _) if key == "with" => function(key, &TokenStream::new(), errors),
        _ => return None,
    };
    Some(path.unwrap_or_default())
}
