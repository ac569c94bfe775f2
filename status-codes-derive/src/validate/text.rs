//! The placeholders of `title` and `detail`.

use crate::ast::{Field, Variant};
use crate::errors::Errors;
use crate::format::{named, unbalanced};
use crate::rules::{Message, PLACEHOLDER};

pub(super) fn placeholders(variant: &Variant<'_>, errors: &mut Errors) {
    if let Some(title) = &variant.attr.title {
        if !named(title.value()).is_empty() || unbalanced(title.value()).is_some() {
            let (wrong, remedy) = ("`title` must be the same for every occurrence", "move what varies to `detail`");
            errors.at(title, PLACEHOLDER.says(wrong, remedy));
        }
    }
    let Some(detail) = variant.attr.detail_text() else { return };
    if let Some(wrong) = unbalanced(detail.value()) {
        let remedy = "write `{{` and `}}` for literal braces, and numbers for widths";
        return errors.at(detail, PLACEHOLDER.says(wrong, remedy));
    }
    for name in named(detail.value()) {
        if variant.fields.iter().all(|field| field.name() != name) {
            errors.at(detail, unknown(variant, &name));
        }
    }
}

fn unknown(variant: &Variant<'_>, name: &str) -> Message {
    let names: Vec<String> = variant.fields.iter().map(Field::name).collect();
    let wrong = format!("`{{{name}}}` does not name a field of `{}`", variant.ident);
    let remedy = if names.is_empty() {
        "write `{{` for a literal brace".to_owned()
    } else {
        format!("write one of `{{{}}}`, or `{{{{` for a literal brace", names.join("}`, `{"))
    };
    PLACEHOLDER.says(wrong, remedy)
}
