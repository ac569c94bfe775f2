//! What can be beside an inner error, which decides about the response.

use quote::ToTokens;

use crate::ast::Variant;
use crate::attr::detail::Detail;
use crate::attr::inner::Inner;
use crate::errors::Errors;
use crate::rules::TRANSPARENT;

pub(super) fn is_alone(variant: &Variant<'_>, errors: &mut Errors) {
    let Some(inner) = variant.status.inner() else { return };
    keys(variant, errors);
    if matches!(inner, Inner::Only) {
        only_field(variant, errors);
    }
    if let Some(field) = variant.inner_field().filter(|field| field.header.is_some() || field.extension.is_some()) {
        let wrong = "the field of a transparent variant is the inner error";
        errors.at(field.original, TRANSPARENT.says(wrong, "remove its attributes, or write a status"));
    }
}

/// Keys that set what the inner error sets.
fn keys(variant: &Variant<'_>, errors: &mut Errors) {
    let attr = &variant.attr;
    let given: [(&str, &dyn ToTokens); 6] = [
        ("code", &attr.code),
        ("title", &attr.title),
        ("type", &attr.problem_type),
        (attr.detail.as_ref().map_or("detail", Detail::key), &attr.detail),
        ("one_of", &attr.one_of),
        ("retry", &attr.retry),
    ];
    for (key, value) in &given {
        if !value.to_token_stream().is_empty() {
            let wrong = format!("`{key}` comes from the inner error");
            errors.at(value, TRANSPARENT.says(wrong, "remove it, or write a status"));
        }
    }
}

/// `#[status(transparent)]` on the variant: there is nothing but the inner error.
fn only_field(variant: &Variant<'_>, errors: &mut Errors) {
    let count = variant.fields.len();
    if count != 1 {
        let (has, remedy) = match count {
            0 => ("none".to_owned(), "add it, or write a status"),
            _ => (
                count.to_string(),
                "put `#[status(transparent)]` on the one that is the inner error, or write a status",
            ),
        };
        let wrong = format!("`transparent` needs exactly one field, and `{}` has {has}", variant.ident);
        errors.at(&variant.status.original, TRANSPARENT.says(wrong, remedy));
    }
    let remedy = "put `#[status(transparent)]` on the field to add some, or move this one to the enum";
    for header in &variant.headers {
        errors.at(&header.name, TRANSPARENT.says("headers come from the inner error", remedy));
    }
    for member in &variant.members {
        errors.at(&member.name, TRANSPARENT.says("members come from the inner error", remedy));
    }
}
