//! `#[api_error(…)]`

use syn::{Attribute, LitStr};

use super::{Shape, allow, items, set, string, unknown_key};
use crate::errors::Errors;
use crate::rules::Rule;

const KEYS: &[&str] = &["type_base", "allow"];

/// What holds for the whole type.
#[derive(Default)]
pub(crate) struct ApiErrorAttr {
    pub(crate) type_base: Option<LitStr>,
    pub(crate) allow: Vec<&'static Rule>,
}

impl ApiErrorAttr {
    pub(crate) fn read(attr: &Attribute, errors: &mut Errors) -> Self {
        let mut read = Self::default();
        let Some(items) = items(attr) else {
            errors
                .at(attr, "`#[api_error]` is empty; write its keys in parentheses: `#[api_error(type_base = \"…\")]`");
            return read;
        };
        for item in &items {
            match &item.shape {
                Shape::Pair(key, value) if key == "type_base" => {
                    set(&mut read.type_base, string(key, value, errors), key, errors);
                }
                Shape::List(key, list) if key == "allow" => read.allow.extend(allow(list, errors)),
                _ => unknown_key(item, "api_error", KEYS, errors),
            }
        }
        read
    }
}
