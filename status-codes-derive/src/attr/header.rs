//! `#[header(…)]`

use proc_macro2::TokenStream;
use syn::parse::{ParseStream, Parser};
use syn::{Attribute, LitStr, Token};

use super::{Shape, items};
use crate::errors::Errors;
use crate::lookup;

/// `#[header("Name" = "value", on(401))]` on an enum, a struct or a variant.
pub(crate) struct HeaderAttr {
    pub(crate) name: LitStr,
    pub(crate) value: LitStr,
    /// The statuses it is for; none: all.
    pub(crate) on: Vec<u16>,
}

impl HeaderAttr {
    /// `None` where it has been reported; `enum_level`: `on(…)` is understood.
    pub(crate) fn read(attr: &Attribute, enum_level: bool, errors: &mut Errors) -> Option<Self> {
        let items = items(attr).unwrap_or_default();
        let mut items = items.iter();
        let (name, value) = match items.next().map(|item| (item, pair(&item.tokens))) {
            Some((_, Ok((name, Some(value))))) => (name, value),
            Some((_, Ok((name, None)))) => {
                errors.at(name, "the header has no value here; write `#[header(\"Name\" = \"value\")]`");
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
        Some(Self { name, value, on })
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
