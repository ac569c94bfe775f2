//! The placeholders of `title` and `detail`.

use crate::ast::{Field, Variant};
use crate::errors::Errors;
use crate::format::{Format, Placeholder, named, placeholders_of, unbalanced};
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
        return errors.at(detail, PLACEHOLDER.says(wrong, "write `{{` and `}}` for literal braces"));
    }
    for placeholder in placeholders_of(detail.value()) {
        let (name, text) = (&placeholder.name, placeholder.text());
        if variant.fields.iter().all(|field| field.name() != *name) {
            errors.at(detail, unknown(variant, name));
        } else if !placeholder.has_legal_name() {
            let wrong = format!("`{{{text}}}` does not begin with the bare name of a field");
            errors.at(detail, PLACEHOLDER.says(wrong, format!("write `{{{name}}}`")));
        } else if let Some((wrong, remedy)) = wrong_format(&placeholder) {
            errors.at(detail, PLACEHOLDER.says(wrong, remedy));
        }
    }
}

/// What is wrong with the text after the colon, and the remedy.
fn wrong_format(placeholder: &Placeholder) -> Option<(String, &'static str)> {
    let text = placeholder.text();
    match placeholder.format() {
        Format::Known => None,
        Format::NamesAnother => {
            Some((format!("a width or precision in `{{{text}}}` names another value"), "write a number"))
        }
        Format::Unknown => Some((
            format!("`{{{text}}}` has a format that `format!` does not know"),
            "write one such as `:?`, `:x`, `:>5` or `:.2`",
        )),
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
