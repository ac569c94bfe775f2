//! Keys: each is given once, is known, and has a value of its kind.

use proc_macro2::{Group, TokenStream};
use syn::Ident;

use super::item::{Item, Shape, is_module, is_path, is_type, split};
use super::text::Text;
use crate::errors::{self, Errors, did_you_mean, write_one_of};
use crate::rules::{self, ATTRIBUTE, Allowed};

/// The string of `key = "…"`.
pub(super) fn string(key: &Ident, value: &TokenStream, errors: &mut Errors) -> Option<Text> {
    let text = super::item::text(value);
    let remedy = || format!("write `{key} = \"…\"`");
    if text.is_none() && value.is_empty() {
        errors.at(key, ATTRIBUTE.says(format!("`{key}` has no value"), remedy()));
    } else if text.is_none() {
        errors.at(value, ATTRIBUTE.says(format!("`{key}` takes a string"), remedy()));
    }
    text
}

/// The path of `with = path`.
pub(super) fn function(key: &Ident, path: &TokenStream, errors: &mut Errors) -> Option<TokenStream> {
    checked(is_path, key, path, "write the path of a function, such as `with = self::function`", errors)
}

/// The path of the function in `key(with = path)`. `does` and `example` complete the message if there is none.
pub(super) fn function_in(
    key: &Ident,
    list: &Group,
    does: &str,
    example: &str,
    errors: &mut Errors,
) -> Option<TokenStream> {
    match split(list.stream()).as_slice() {
        [Item { shape: Shape::Pair(with, path), .. }] if with == "with" => function(with, path, errors),
        [Item { shape: Shape::Word(with), .. }] if with == "with" => function(with, &TokenStream::new(), errors),
        _ => {
            let wrong = format!("`{key}(…)` takes a function that {does}");
            errors.at(key, ATTRIBUTE.says(wrong, format!("write its path: `{key}(with = {example})`")));
            None
        }
    }
}

/// The path of `spec = path`.
pub(super) fn constant(key: &Ident, path: &TokenStream, errors: &mut Errors) -> Option<TokenStream> {
    checked(is_path, key, path, "write the path of a constant `ErrorSpec`: `spec = self::ROW`", errors)
}

/// The path of `body = path`.
pub(super) fn body(key: &Ident, path: &TokenStream, errors: &mut Errors) -> Option<TokenStream> {
    checked(is_type, key, path, "write the path of the type that writes the body: `body = Envelope`", errors)
}

/// The path of `crate = path`.
pub(super) fn krate(key: &Ident, path: &TokenStream, errors: &mut Errors) -> Option<TokenStream> {
    checked(is_module, key, path, "write the path of status-codes: `crate = ::my_crate::status_codes`", errors)
}

/// The path, if it is one.
fn checked(
    is_expected: fn(&TokenStream) -> bool,
    key: &Ident,
    path: &TokenStream,
    remedy: &str,
    errors: &mut Errors,
) -> Option<TokenStream> {
    if is_expected(path) {
        return Some(path.clone());
    }
    if path.is_empty() {
        errors.at(key, ATTRIBUTE.says(format!("`{key}` has no value"), remedy));
    } else {
        errors.at(path, ATTRIBUTE.says("a path is expected", remedy));
    }
    None
}

/// Sets the value of a key, and reports a key that is given twice.
pub(super) fn set<T>(slot: &mut Option<T>, value: Option<T>, key: &Ident, errors: &mut Errors) {
    match slot {
        Some(_) => report_twice(key, errors),
        None => *slot = value,
    }
}

pub(super) fn report_twice(key: &Ident, errors: &mut Errors) {
    errors.at(key, ATTRIBUTE.says(format!("`{key}` is given twice"), "keep one"));
}

/// Reports a key that the attribute does not know, or does not know in this shape.
pub(super) fn unknown_key(item: &Item, attribute: &str, keys: &[&str], errors: &mut Errors) {
    let (Shape::Pair(key, _) | Shape::List(key, _) | Shape::Word(key)) = &item.shape else {
        let wrong = format!("`#[{attribute}]` does not accept this");
        return errors.at(item, ATTRIBUTE.says(wrong, write_one_of(keys)));
    };
    let word = key.to_string();
    let (wrong, remedy) = if keys.contains(&word.as_str()) {
        misshapen(&word)
    } else {
        match did_you_mean(&word, keys) {
            Some(remedy) => (format!("unknown key `{word}` in `#[{attribute}]`"), remedy),
            None => (format!("`#[{attribute}]` does not accept this"), write_one_of(keys)),
        }
    };
    errors.at(key, ATTRIBUTE.says(wrong, remedy));
}

/// What is wrong with a known key, and the remedy.
fn misshapen(key: &str) -> (String, String) {
    match key {
        "hide" | "expose" | "trait_only" => (format!("`{key}` takes no value"), format!("write `{key}` on its own")),
        "one_of" => (format!("`{key}` takes a list of statuses"), format!("write `{key}(…)`")),
        "without" => (format!("`{key}` takes a list of integrations"), format!("write `{key}(axum, …)`")),
        "allow" => (format!("`{key}` takes a list of rules"), format!("write `{key}(rule, …)`")),
        "client" => (format!("`{key}` has no value"), format!("write `{key} = Name`")),
        "body" | "crate" => (format!("`{key}` has no value"), format!("write `{key} = path`")),
        _ => (format!("`{key}` has no value"), format!("write `{key} = \"…\"`")),
    }
}

/// Reads `allow(rule, …)`.
pub(super) fn allow(list: &Group, allowed: &mut Allowed, errors: &mut Errors) {
    for item in split(list.stream()) {
        let Shape::Word(name) = &item.shape else {
            errors.at(&item, ATTRIBUTE.says("`allow` takes names of rules", "write `allow(rule, …)`"));
            continue;
        };
        let word = name.to_string();
        match rules::RULES.iter().find(|rule| rule.name == word) {
            Some(rule) if rule.allow => allowed.add(rule),
            Some(_) => {
                let wrong = format!("the rule `{word}` cannot be allowed");
                errors.at(name, ATTRIBUTE.says(wrong, "fix what it reports"));
            }
            None => {
                let remedy = errors::remedy(&word, &rules::allowable());
                errors.at(name, ATTRIBUTE.says(format!("unknown rule `{word}`"), remedy));
            }
        }
    }
}
