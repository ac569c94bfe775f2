//! `#[header(…)]`

use proc_macro2::TokenStream;
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, LitStr, Path, Token};

use super::{Item, Shape, items};
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
        let mut items = items.iter().peekable();
        let (name, value) = match items.next().map(|item| (item, pair(&item.tokens))) {
            Some((_, Ok((name, Some(value))))) => (name, HeaderValue::Constant(value)),
            Some((_, Ok((name, None)))) => {
                if let Some(Shape::Pair(key, path)) = items.peek().map(|item| &item.shape) {
                    if key == "with" && syn::parse2::<Path>(path.clone()).is_ok() {
                        let value = HeaderValue::With(path.clone());
                        items.next();
                        return Some(Self::for_statuses(name, value, items, enum_level, errors));
                    }
                }
                errors.at(name, "the header has no value here; write `#[header(\"Name\" = \"value\")]`, or a function: `with = path`");
                return None;
            }
            Some((item, Err(_))) if !item.tokens.is_empty() => {
                errors
                    .at(item, "a header is a name and a value, both strings; write `#[header(\"Name\" = \"value\")]`");
                return None;
            }
            _ => {
                errors.at(attr, "`#[header]` is empty; write `#[header(\"Name\" = \"value\")]`");
                return None;
            }
        };
        Some(Self::for_statuses(name, value, items, enum_level, errors))
    }

    /// Reads what follows name and value: `on(…)`.
    fn for_statuses<'i>(
        name: LitStr,
        value: HeaderValue,
        items: impl Iterator<Item = &'i Item>,
        enum_level: bool,
        errors: &mut Errors,
    ) -> Self {
        let mut on = Vec::new();
        for item in items {
            match &item.shape {
                Shape::List(key, list) if key == "on" && enum_level => {
                    let listed = super::split(list.stream());
                    if listed.is_empty() {
                        errors.at(key, "`on` lists no status; write them inside, or leave it out for all");
                    }
                    for item in listed {
                        on.extend(number(&item.tokens, errors));
                    }
                }
                Shape::List(key, _) if key == "on" => {
                    errors.at(key, "`on` belongs on the enum; a variant has one status, so leave it out");
                }
                Shape::Other if pair(&item.tokens).is_ok() => {
                    errors.at(item, "one attribute is one header; write a `#[header(…)]` for each");
                }
                _ if enum_level => {
                    errors.at(item, "`#[header]` does not take this; write `on(…)` for the statuses it is for");
                }
                _ => errors.at(item, "`#[header]` does not take this; name and value are all there is on a variant"),
            }
        }
        Self { name, value, on }
    }
}

/// The name in `#[header("Name")]` on a field.
pub(crate) fn field_name(attr: &Attribute, errors: &mut Errors) -> Option<LitStr> {
    let items = items(attr).unwrap_or_default();
    match items.as_slice() {
        [item] => match pair(&item.tokens) {
            Ok((name, None)) => return Some(name),
            Ok((_, Some(value))) => {
                errors.at(
                    value,
                    "the field is the value; write `#[header(\"Name\")]`, or move the attribute to the variant",
                );
            }
            Err(_) => errors.at(item, "a header name is a string; write `#[header(\"Name\")]`"),
        },
        _ => errors.at(attr, "`#[header]` on a field names one header; write `#[header(\"Name\")]`"),
    }
    None
}

/// `"Name"` or `"Name" = "value"`.
fn pair(tokens: &TokenStream) -> syn::Result<(LitStr, Option<LitStr>)> {
    let parser = |input: ParseStream<'_>| {
        let name = input.parse()?;
        let value = if input.parse::<Option<Token![=]>>()?.is_some() { Some(input.parse()?) } else { None };
        Ok((name, value))
    };
    parser.parse2(tokens.clone())
}

fn number(tokens: &TokenStream, errors: &mut Errors) -> Option<u16> {
    let word = tokens.to_string();
    let number = lookup::three_digits(&word).or_else(|| lookup::name(&word).map(|code| code.number));
    if number.is_none() {
        errors.at(tokens, "`on` lists statuses; write numbers or names of the table");
    }
    number
}
