//! Attributes that do not go together.

use quote::ToTokens;
use syn::LitStr;

use crate::ast::{Input, Variant};
use crate::errors::Errors;
use crate::rules::{ATTRIBUTE, TRANSPARENT};

pub(super) fn transparent_is_alone(variant: &Variant<'_>, errors: &mut Errors) {
    if !variant.status.is_transparent() {
        return;
    }
    let count = variant.fields.len();
    if count != 1 {
        let has = if count == 0 { "none".to_owned() } else { count.to_string() };
        let wrong = format!("`transparent` takes everything from the one field, and `{}` has {has}", variant.ident);
        errors.at(&variant.status.original, TRANSPARENT.message(&wrong, "keep one, or write a status", None));
    }
    let attr = &variant.attr;
    let texts = [("code", &attr.code), ("title", &attr.title), ("type", &attr.problem_type), ("detail", &attr.detail)];
    let texts = texts.into_iter().filter_map(|(key, value)| Some((key, value.as_ref()?.to_token_stream())));
    let words = [("hide", &attr.hide), ("expose", &attr.expose)];
    let texts = texts.chain(attr.detail_with.clone().map(|path| ("detail", path)));
    let words = words.into_iter().filter_map(|(key, value)| Some((key, value.as_ref()?.to_token_stream())));
    for (key, value) in texts.chain(words) {
        let wrong = format!("`{key}` comes from the inner error");
        errors.at(value, TRANSPARENT.message(&wrong, "remove it, or write a status", None));
    }
    for header in &variant.headers {
        let remedy = "remove this one, or put it on the enum";
        errors.at(&header.name, TRANSPARENT.message("headers come from the inner error", remedy, None));
    }
    for member in &variant.members {
        let remedy = "remove this one, or put it on the enum";
        errors.at(&member.name, TRANSPARENT.message("members come from the inner error", remedy, None));
    }
    for field in variant.fields.iter().filter(|field| field.header.is_some() || field.extension.is_some()) {
        let wrong = "the field of a transparent variant is its error and nothing else";
        errors.at(field.original, TRANSPARENT.message(wrong, "remove the attribute, or write a status", None));
    }
}

/// Texts that are empty, and problem types that are no URI.
pub(super) fn texts_say_something(input: &Input<'_>, errors: &mut Errors) {
    let mut uris: Vec<&LitStr> = input.api.type_base.iter().collect();
    for variant in &input.variants {
        let attr = &variant.attr;
        uris.extend(&attr.problem_type);
        // It ends the problem type.
        uris.extend(attr.code.iter().filter(|_| variant.has_code_in_type(input)));
        for (key, text) in [("code", &attr.code), ("title", &attr.title), ("detail", &attr.detail)] {
            if let Some(empty) = text.as_ref().filter(|text| text.value().is_empty()) {
                let remedy = if key == "detail" { "write a text, or `hide`" } else { "write a text, or leave it out" };
                errors.at(empty, ATTRIBUTE.message(&format!("`{key}` is empty"), remedy, None));
            }
        }
    }
    for uri in uris.into_iter().filter(|uri| uri.value().is_empty() || !super::syntax::is_uri(&uri.value())) {
        let wrong = format!("{:?} is no part of a URI", uri.value());
        errors.at(uri, ATTRIBUTE.message(&wrong, "write it without spaces, escaped with `%`", Some("RFC 9457 §3.1.1")));
    }
}
