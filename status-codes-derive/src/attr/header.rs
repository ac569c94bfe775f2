//! `#[header(…)]`

use proc_macro2::TokenStream;
use syn::{Attribute, Lit, LitStr};

use super::{Item, Shape, is_path, items};
use crate::errors::Errors;
use crate::lookup;

/// `#[header("Name" = "value", on(401))]` or `#[header("Name", with = path)]` on an enum, a struct or a variant.
pub(crate) struct HeaderAttr {
    pub(crate) name: LitStr,
    pub(crate) value: HeaderValue,
    /// The statuses it is for; none: all.
    pub(crate) on: Vec<u16>,
}

/// Where the value comes from.
pub(crate) enum HeaderValue {
    Constant(LitStr),
    /// A function: of the fields, or, on an enum, of the whole error.
    With(TokenStream),
}

/// Whether two names are of one header.
pub(crate) fn same(one: &LitStr, other: &LitStr) -> bool {
    one.value().eq_ignore_ascii_case(&other.value())
}

impl HeaderAttr {
    /// The constant value, where it is one.
    pub(crate) fn constant(&self) -> Option<&LitStr> {
        match &self.value {
            HeaderValue::Constant(value) => Some(value),
            HeaderValue::With(_) => None,
        }
    }

    /// The function, where the value is one's.
    pub(crate) fn with(&self) -> Option<&TokenStream> {
        match &self.value {
            HeaderValue::Constant(_) => None,
            HeaderValue::With(path) => Some(path),
        }
    }

    /// `None` where it has been reported; `enum_level`: `on(…)` is understood.
    pub(crate) fn read(attr: &Attribute, enum_level: bool, errors: &mut Errors) -> Option<Self> {
        let items = items(attr).unwrap_or_default();
        let Some((first, rest)) = items.split_first().filter(|(first, _)| !first.tokens.is_empty()) else {
            errors.at(attr, "`#[header]` is empty; write `#[header(\"Name\" = \"value\")]`");
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
                errors.at(&name, "the header has no value here; write `#[header(\"Name\" = \"value\")]`, or a function: `with = path`");
                return None;
            }
            (None, _) => {
                errors
                    .at(first, "a header is a name and a value, both strings; write `#[header(\"Name\" = \"value\")]`");
                return None;
            }
        };
        Some(Self { name, value, on: statuses(rest, enum_level, errors) })
    }
}

/// What follows name and value: `on(…)`.
fn statuses(items: &[Item], enum_level: bool, errors: &mut Errors) -> Vec<u16> {
    let mut on = Vec::new();
    for item in items {
        match &item.shape {
            Shape::List(key, list) if key == "on" && enum_level => {
                let listed = super::split(list.stream());
                if listed.is_empty() {
                    errors.at(key, "`on` lists no status; write them inside, or leave it out for all");
                }
                for item in listed {
                    match number(&item.tokens) {
                        Some(number) => on.push(number),
                        None => errors.at(&item, "`on` lists statuses; write numbers or names of the table"),
                    }
                }
            }
            Shape::List(key, _) if key == "on" => {
                errors.at(key, "`on` belongs on the enum; a variant has one status, so leave it out");
            }
            Shape::Other if pair(&item.tokens).is_some() => {
                errors.at(item, "one attribute is one header; write a `#[header(…)]` for each");
            }
            _ if enum_level => {
                errors.at(item, "`#[header]` does not take this; write `on(…)` for the statuses it is for");
            }
            _ => errors.at(item, "`#[header]` does not take this; name and value are all there is on a variant"),
        }
    }
    on
}

/// The name in `#[header("Name")]` on a field.
pub(crate) fn field_name(attr: &Attribute, errors: &mut Errors) -> Option<LitStr> {
    let items = items(attr).unwrap_or_default();
    match items.as_slice() {
        [item] => match pair(&item.tokens) {
            Some((name, None)) => return Some(name),
            Some((_, Some(value))) => {
                errors.at(
                    &value,
                    "the field is the value; write `#[header(\"Name\")]`, or move the attribute to the variant",
                );
            }
            None => errors.at(item, "a header name is a string; write `#[header(\"Name\")]`"),
        },
        _ => errors.at(attr, "`#[header]` on a field names one header; write `#[header(\"Name\")]`"),
    }
    None
}

/// `"Name"` or `"Name" = "value"`.
fn pair(tokens: &TokenStream) -> Option<(LitStr, Option<LitStr>)> {
    match super::pair(tokens)? {
        (name, None) => Some((name, None)),
        (name, Some(Lit::Str(value))) => Some((name, Some(value))),
        _ => None,
    }
}

fn number(tokens: &TokenStream) -> Option<u16> {
    let word = tokens.to_string();
    lookup::three_digits(&word).or_else(|| lookup::name(&word).map(|code| code.number))
}
