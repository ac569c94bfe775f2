//! Attributes that do not go together.

use quote::ToTokens;

use crate::ast::Variant;
use crate::errors::Errors;
use crate::rules::TRANSPARENT;

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
    let words = words.into_iter().filter_map(|(key, value)| Some((key, value.as_ref()?.to_token_stream())));
    for (key, value) in texts.chain(words) {
        let wrong = format!("`{key}` comes from the inner error");
        errors.at(value, TRANSPARENT.message(&wrong, "remove it, or write a status", None));
    }
    for header in &variant.headers {
        let remedy = "remove this one, or put it on the enum";
        errors.at(&header.name, TRANSPARENT.message("headers come from the inner error", remedy, None));
    }
    for field in variant.fields.iter().filter(|field| field.header.is_some() || field.extension.is_some()) {
        let wrong = "the field of a transparent variant is its error and nothing else";
        errors.at(field.original, TRANSPARENT.message(wrong, "remove the attribute, or write a status", None));
    }
}
