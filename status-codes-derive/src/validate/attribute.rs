//! Attributes that do not go together.

use crate::ast::Variant;
use crate::errors::Errors;
use crate::rules::TRANSPARENT;

pub(super) fn transparent_is_alone(variant: &Variant<'_>, errors: &mut Errors) {
    if !variant.status.is_transparent() {
        return;
    }
    if variant.fields.len() != 1 {
        errors.at(
            &variant.status.original,
            TRANSPARENT.explain(format!(
                "`transparent` takes everything from the one field, and `{}` has {}; keep one, or write a status",
                variant.ident,
                match variant.fields.len() {
                    0 => "none".to_owned(),
                    n => n.to_string(),
                },
            )),
        );
    }
    let keys = [("code", &variant.attr.code), ("title", &variant.attr.title), ("detail", &variant.attr.detail)];
    for (key, value) in keys.into_iter().filter_map(|(key, value)| Some((key, value.as_ref()?))) {
        errors.at(
            value,
            TRANSPARENT.explain(format!("`{key}` comes from the inner error; remove it, or write a status")),
        );
    }
    for header in &variant.headers {
        errors.at(
            &header.name,
            TRANSPARENT.explain("headers come from the inner error; remove this one, or put it on the enum".into()),
        );
    }
    for field in variant.fields.iter().filter(|field| field.header.is_some() || field.extension.is_some()) {
        errors.at(
            field.original,
            TRANSPARENT.explain(
                "the field of a transparent variant is its error; remove the attribute, or write a status".into(),
            ),
        );
    }
}
