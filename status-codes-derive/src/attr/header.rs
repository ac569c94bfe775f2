//! `#[header(…)]`

use proc_macro2::TokenStream;
use syn::{Attribute, Ident};

use super::item::{self, Item, Shape, items};
use super::key::{function, report_twice};
use super::spelling::{Status, statuses};
use super::text::Text;
use crate::errors::Errors;
use crate::rules::ATTRIBUTE;

/// `#[header("Name" = "value", on(401))]` or `#[header("Name", with = path)]` on an enum, a struct or a variant.
pub(crate) struct HeaderAttr {
    pub(crate) name: Text,
    pub(crate) value: HeaderValue,
    /// The statuses that get the header. All do if there are none here.
    pub(crate) on: Vec<Status>,
    /// The word `on`, if the user wrote it.
    pub(crate) on_key: Option<Ident>,
}

/// Where the value comes from.
pub(crate) enum HeaderValue {
    Constant(Text),
    /// A function. It gets the fields, or, on an enum, the whole error.
    With(TokenStream),
}

impl HeaderAttr {
    /// The value, if it is a constant.
    pub(crate) fn constant(&self) -> Option<&Text> {
        match &self.value {
            HeaderValue::Constant(value) => Some(value),
            HeaderValue::With(_) => None,
        }
    }

    /// Whether a response with this status gets the header. `None` if rustc has to decide, because one of the two is a
    /// constant.
    pub(crate) fn is_for(&self, status: &Status) -> Option<bool> {
        let is_open = |status: &Status| status.is_known_later() || status.is_wrong();
        if self.on.is_empty() || self.on.iter().any(|on| on.is_same(status)) {
            Some(true)
        } else if is_open(status) || self.on.iter().any(is_open) {
            None
        } else {
            Some(false)
        }
    }

    /// Whether it is known only at run time what a variant with this header sends.
    pub(crate) fn is_late(&self) -> bool {
        self.has_function() || !self.on.is_empty()
    }

    /// Whether a function returns the value.
    pub(crate) fn has_function(&self) -> bool {
        matches!(self.value, HeaderValue::With(_))
    }

    pub(crate) fn read(attr: &Attribute, is_enum: bool, errors: &mut Errors) -> Option<Self> {
        let items = items(attr).unwrap_or_default();
        let Some((first, rest)) = items.split_first().filter(|(first, _)| !first.tokens.is_empty()) else {
            errors.at_attribute(attr, ATTRIBUTE.says("`#[header]` is empty", REMEDY));
            return None;
        };
        if matches!(&first.shape, Shape::Word(word) if word == "flatten") {
            let wrong = "`flatten` is for a field that is a map of headers";
            errors.at(first, ATTRIBUTE.says(wrong, "move `#[header(flatten)]` to the field"));
            return None;
        }
        let (name, value) = named(first, errors)?;
        // A value that is a mistake has no tokens, so that no second mistake reports a missing header.
        let wrong = HeaderValue::With(TokenStream::new());
        let (value, rest) = match (value, rest) {
            (Some(value), rest) => (value, rest),
            (None, [Item { shape: Shape::Pair(key, path), .. }, rest @ ..]) if key == "with" => {
                (function(key, path, errors).map_or(wrong, HeaderValue::With), rest)
            }
            (None, [Item { shape: Shape::Word(key) | Shape::List(key, _), .. }, rest @ ..]) if key == "with" => {
                function(key, &TokenStream::new(), errors);
                (wrong, rest)
            }
            (None, _) => {
                errors.at(&name, ATTRIBUTE.says("this header has no value", format!("{REMEDY}{FUNCTION}")));
                (wrong, [].as_slice())
            }
        };
        let (on, on_key) = on(rest, is_enum, errors);
        Some(Self { name, value, on, on_key })
    }
}

const REMEDY: &str = "write `#[header(\"Name\" = \"value\")]`";
const FUNCTION: &str = ", or `#[header(\"Name\", with = path)]` for a function";

/// The name of a header, and its value if it is in the same item.
fn named(item: &Item, errors: &mut Errors) -> Option<(Text, Option<HeaderValue>)> {
    if let Some((name, value)) = pair(&item.tokens) {
        return Some((name, value.map(HeaderValue::Constant)));
    }
    let Some((name, value)) = item::named_value(&item.tokens) else {
        errors.at(item, ATTRIBUTE.says("a header takes a name and a value, both strings", REMEDY));
        return None;
    };
    errors.at(&value, ATTRIBUTE.says("the value of a header is a string", format!("{REMEDY}{FUNCTION}")));
    Some((name, Some(HeaderValue::With(TokenStream::new()))))
}

/// What follows name and value: `on(…)`.
fn on(items: &[Item], is_enum: bool, errors: &mut Errors) -> (Vec<Status>, Option<Ident>) {
    let (mut on, mut on_key) = (Vec::new(), None);
    for item in items {
        match &item.shape {
            Shape::List(key, list) if key == "on" => {
                if on_key.is_some() {
                    report_twice(key, errors);
                }
                on_key = Some(key.clone());
                let none = "list the statuses, or remove it to send the header with all of them";
                on.extend(statuses(key, list, none, errors));
            }
            Shape::Other if pair(&item.tokens).is_some() => {
                let remedy = "write a `#[header(…)]` for each";
                errors.at(item, ATTRIBUTE.says("`#[header]` takes only one header", remedy));
            }
            _ => {
                let remedy = if is_enum {
                    "write `on(…)` to limit the header to some statuses"
                } else {
                    "write only a name and a value, and `on(…)` if the status is known only at run time"
                };
                errors.at(item, ATTRIBUTE.says("`#[header]` does not accept this", remedy));
            }
        }
    }
    (on, on_key)
}

/// `#[header(…)]` on a field.
pub(crate) enum FieldHeader {
    /// `#[header("Name")]`: the field is the value.
    Named(Text),
    /// `#[header(flatten)]`: the field is a map of names and values. The word is kept for messages.
    Flatten(Ident),
}

impl FieldHeader {
    pub(crate) fn read(attr: &Attribute, errors: &mut Errors) -> Option<Self> {
        const REMEDY: &str = "write `#[header(\"Name\")]`";
        let items = items(attr).unwrap_or_default();
        match items.as_slice() {
            [Item { shape: Shape::Word(word), .. }] if word == "flatten" => return Some(Self::Flatten(word.clone())),
            [item] => match (item::text(&item.tokens), item::named_value(&item.tokens)) {
                (Some(name), _) => return Some(Self::Named(name)),
                (None, Some((name, value))) => {
                    let remedy = format!("{REMEDY}, or move the attribute to the variant");
                    errors.at(&value, ATTRIBUTE.says("the field provides the value of this header", remedy));
                    return Some(Self::Named(name));
                }
                (None, None) => {
                    let remedy = format!("{REMEDY}, or `#[header(flatten)]` for a map of headers");
                    errors.at(item, ATTRIBUTE.says("a header name is a string", remedy));
                }
            },
            _ => errors.at_attribute(attr, ATTRIBUTE.says("`#[header]` on a field takes one name", REMEDY)),
        }
        None
    }
}

/// `"Name"` or `"Name" = "value"`.
fn pair(tokens: &TokenStream) -> Option<(Text, Option<Text>)> {
    match item::pair(tokens)? {
        (name, None) => Some((name, None)),
        (name, Some(value)) => Some((name, Some(item::string(value)?))),
    }
}
