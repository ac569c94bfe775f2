//! `#[header(…)]`

use proc_macro2::TokenStream;
use syn::{Attribute, Lit};

use super::item::{self, Item, Shape, is_path, items, split};
use super::text::Text;
use crate::errors::Errors;
use crate::lookup;
use crate::rules::ATTRIBUTE;

/// `#[header("Name" = "value", on(401))]` or `#[header("Name", with = path)]` on an enum, a struct or a variant.
pub(crate) struct HeaderAttr {
    pub(crate) name: Text,
    pub(crate) value: HeaderValue,
    /// The statuses that get the header. All do if there are none here.
    pub(crate) on: Vec<u16>,
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

    /// Whether a function returns the value.
    pub(crate) fn has_function(&self) -> bool {
        matches!(self.value, HeaderValue::With(_))
    }

    /// Reads the attribute. `on(…)` is accepted only if `is_enum`.
    pub(crate) fn read(attr: &Attribute, is_enum: bool, errors: &mut Errors) -> Option<Self> {
        const REMEDY: &str = "write `#[header(\"Name\" = \"value\")]`";
        let items = items(attr).unwrap_or_default();
        let Some((first, rest)) = items.split_first().filter(|(first, _)| !first.tokens.is_empty()) else {
            errors.at(attr, ATTRIBUTE.says("`#[header]` is empty", REMEDY));
            return None;
        };
        let (name, value, rest) = match (pair(&first.tokens), rest) {
            (Some((name, Some(value))), rest) => (name, HeaderValue::Constant(value), rest),
            (Some((name, None)), [Item { shape: Shape::Pair(key, path), .. }, rest @ ..])
                if key == "with" && is_path(path) =>
            {
                (name, HeaderValue::With(path.clone()), rest)
            }
            (Some((name, None)), _) => {
                let remedy = format!("{REMEDY}, or `#[header(\"Name\", with = path)]` for a function");
                errors.at(&name, ATTRIBUTE.says("this header has no value", remedy));
                return None;
            }
            (None, _) => {
                errors.at(first, ATTRIBUTE.says("a header takes a name and a value, both strings", REMEDY));
                return None;
            }
        };
        Some(Self { name, value, on: statuses(rest, is_enum, errors) })
    }
}

/// What follows name and value: `on(…)`.
fn statuses(items: &[Item], is_enum: bool, errors: &mut Errors) -> Vec<u16> {
    let mut on = Vec::new();
    for item in items {
        let unknown = "`#[header]` does not accept this";
        match &item.shape {
            Shape::List(key, list) if key == "on" && is_enum => {
                let listed = split(list.stream());
                if listed.is_empty() {
                    let remedy = "list the statuses, or remove it to send the header with all of them";
                    errors.at(key, ATTRIBUTE.says("`on` is empty", remedy));
                }
                for item in listed {
                    match number(&item.tokens) {
                        Some(number) => on.push(number),
                        None => errors.at(&item, ATTRIBUTE.says("`on` takes statuses", "write their numbers or names")),
                    }
                }
            }
            Shape::List(key, _) if key == "on" => {
                let remedy = "remove it, because a variant has only one status";
                errors.at(key, ATTRIBUTE.says("`on` works only on an enum", remedy));
            }
            Shape::Other if pair(&item.tokens).is_some() => {
                let remedy = "write a `#[header(…)]` for each";
                errors.at(item, ATTRIBUTE.says("`#[header]` takes only one header", remedy));
            }
            _ if is_enum => {
                errors.at(item, ATTRIBUTE.says(unknown, "write `on(…)` to limit the header to some statuses"));
            }
            _ => errors.at(item, ATTRIBUTE.says(unknown, "write only a name and a value on a variant")),
        }
    }
    on
}

/// The name in `#[header("Name")]` on a field.
pub(crate) fn field_name(attr: &Attribute, errors: &mut Errors) -> Option<Text> {
    const REMEDY: &str = "write `#[header(\"Name\")]`";
    let items = items(attr).unwrap_or_default();
    match items.as_slice() {
        [item] => match pair(&item.tokens) {
            Some((name, None)) => return Some(name),
            Some((_, Some(value))) => {
                let remedy = format!("{REMEDY}, or move the attribute to the variant");
                errors.at(&value, ATTRIBUTE.says("the field provides the value of this header", remedy));
            }
            None => errors.at(item, ATTRIBUTE.says("a header name is a string", REMEDY)),
        },
        _ => errors.at(attr, ATTRIBUTE.says("`#[header]` on a field takes one name", REMEDY)),
    }
    None
}

/// `"Name"` or `"Name" = "value"`.
fn pair(tokens: &TokenStream) -> Option<(Text, Option<Text>)> {
    match item::pair(tokens)? {
        (name, None) => Some((name, None)),
        (name, Some(Lit::Str(value))) => Some((name, Some(value.into()))),
        _ => None,
    }
}

fn number(tokens: &TokenStream) -> Option<u16> {
    let word = tokens.to_string();
    lookup::three_digits(&word).or_else(|| lookup::name(&word).map(|code| code.number))
}
