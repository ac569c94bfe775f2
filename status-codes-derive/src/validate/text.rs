//! Placeholders in texts.

use crate::ast::{Field, Variant};
use crate::errors::Errors;
use crate::format::{named, unbalanced};
use crate::rules::PLACEHOLDER;

pub(super) fn placeholders(variant: &Variant<'_>, errors: &mut Errors) {
    if let Some(title) = &variant.attr.title {
        if !named(&title.value()).is_empty() || unbalanced(&title.value()).is_some() {
            let (wrong, remedy) = ("`title` is the same for every occurrence", "move what varies to `detail`");
            errors.at(title, PLACEHOLDER.message(wrong, remedy, None));
        }
    }
    let Some(detail) = variant.attr.detail_text() else { return };
    if let Some(wrong) = unbalanced(&detail.value()) {
        let remedy = "write `{{` and `}}` for braces, and widths as numbers";
        return errors.at(detail, PLACEHOLDER.message(wrong, remedy, None));
    }
    for name in named(&detail.value()) {
        if variant.fields.iter().all(|field| field.name() != name) {
            errors.at(detail, unknown(variant, &name));
        }
    }
}

fn unknown(variant: &Variant<'_>, name: &str) -> String {
    let names: Vec<String> = variant.fields.iter().map(Field::name).collect();
    let wrong = format!("`{{{name}}}` names no field of `{}`", variant.ident);
    let remedy = if names.is_empty() {
        "it has none; write `{{` for a brace".to_owned()
    } else {
        format!("write one of `{{{}}}`, or `{{{{` for a brace", names.join("}`, `{"))
    };
    PLACEHOLDER.message(&wrong, &remedy, None)
}
