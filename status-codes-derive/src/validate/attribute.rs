//! Attributes that do not go together.

use quote::ToTokens;
use syn::LitStr;

use crate::ast::{Input, Variant};
use crate::attr::code::MachineCode;
use crate::attr::detail::Detail;
use crate::attr::status::StatusValue;
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
    let given: [(&str, &dyn ToTokens); 5] = [
        ("code", &attr.code),
        ("title", &attr.title),
        ("type", &attr.problem_type),
        (attr.detail.as_ref().map_or("detail", Detail::key), &attr.detail),
        ("one_of", &attr.one_of),
    ];
    for (key, value) in &given {
        if !value.to_token_stream().is_empty() {
            let wrong = format!("`{key}` comes from the inner error");
            errors.at(value, TRANSPARENT.message(&wrong, "remove it, or write a status", None));
        }
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

/// `one_of` is about a status that only a value knows.
pub(super) fn one_of_is_for_run_time(variant: &Variant<'_>, errors: &mut Errors) {
    let Some(one_of) = &variant.attr.one_of else { return };
    let is_known = variant.status.number().is_some() || matches!(variant.status.value, StatusValue::Path(_));
    if is_known {
        let wrong =
            format!("the status of `{}` is known, and `one_of` is for one that only a value knows", variant.ident);
        errors.at(
            &one_of.key,
            ATTRIBUTE.message(&wrong, "remove it, or take the status from a field or a function", None),
        );
    }
}

/// Texts that are empty, and problem types that are no URI.
pub(super) fn texts_say_something(input: &Input<'_>, errors: &mut Errors) {
    let mut uris: Vec<&LitStr> = Vec::new();
    uris.extend(&input.api.type_base);
    for variant in &input.variants {
        let attr = &variant.attr;
        uris.extend(&attr.problem_type);
        // It ends the problem type.
        let code = attr.code.as_ref().and_then(MachineCode::literal);
        uris.extend(code.filter(|_| variant.has_code_in_type(input)));
        for (key, text) in &[("code", code), ("title", attr.title.as_ref()), ("detail", attr.detail_text())] {
            if let Some(empty) = text.filter(|text| text.value().is_empty()) {
                let remedy = if *key == "detail" { "write a text, or `hide`" } else { "write a text, or leave it out" };
                errors.at(empty, ATTRIBUTE.message(&format!("`{key}` is empty"), remedy, None));
            }
        }
    }
    for uri in uris {
        let text = uri.value();
        if text.is_empty() || !super::syntax::is_uri(&text) {
            let wrong = format!("{text:?} is no part of a URI");
            let remedy = "write it without spaces, escaped with `%`";
            errors.at(uri, ATTRIBUTE.message(&wrong, remedy, Some("RFC 9457 §3.1.1")));
        }
    }
}
