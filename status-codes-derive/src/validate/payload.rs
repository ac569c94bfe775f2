//! A code without content carries nothing.

use proc_macro2::TokenStream;
use quote::ToTokens;

use crate::ast::{Field, Variant};
use crate::attr::extension::ExtensionAttr;
use crate::errors::Errors;
use crate::lookup;
use crate::rules::PAYLOAD;

pub(super) fn has_somewhere_to_go(variant: &Variant<'_>, errors: &mut Errors) {
    let Some(code) = variant.status.code().filter(|code| lookup::lacks_content(code)) else { return };
    let title = lookup::title(code);
    for field in variant.fields.iter().filter(|field| goes_nowhere(field)) {
        let wrong = format!("`{title}` has no content, so field `{}` has nowhere to go", field.name());
        let remedy = "send it as `#[header(\"…\")]`, keep it for the log with `#[source]` or `#[extension(skip)]`, or choose a code with content";
        errors.at(field.original, PAYLOAD.message(&wrong, remedy, Some(code.spec[0])));
    }
    for member in &variant.members {
        let wrong = format!("`{title}` has no content, so member `{}` would never be seen", member.name.value());
        let remedy = "remove it, or choose a code with content";
        errors.at(&member.name, PAYLOAD.message(&wrong, remedy, Some(code.spec[0])));
    }
    for (key, text) in &texts(variant) {
        let wrong = format!("`{title}` has no content, so `{key}` would never be seen");
        errors.at(text, PAYLOAD.message(&wrong, "remove it, or choose a code with content", Some(code.spec[0])));
    }
}

/// What a variant says of its body, by key.
fn texts(variant: &Variant<'_>) -> Vec<(&'static str, TokenStream)> {
    let attr = &variant.attr;
    // `hide` and `expose` say nothing that could be sent.
    let detail = attr.detail.as_ref().filter(|detail| detail.key() == "detail");
    let mut texts = vec![
        ("detail", detail.to_token_stream()),
        ("title", attr.title.to_token_stream()),
        ("type", attr.problem_type.to_token_stream()),
        ("body", attr.body.to_token_stream()),
    ];
    texts.retain(|(_, text)| !text.is_empty());
    texts
}

/// What would have to go into the body, by the names that the user gave it.
pub(crate) fn payload(variant: &Variant<'_>) -> Vec<String> {
    let mut payload = Vec::new();
    for field in variant.fields.iter().filter(|field| goes_nowhere(field)) {
        payload.push(field.name());
    }
    for member in &variant.members {
        payload.push(member.name.value());
    }
    for (key, _) in texts(variant) {
        payload.push(key.to_owned());
    }
    payload
}

/// Whether a field would have to go into the body.
fn goes_nowhere(field: &Field<'_>) -> bool {
    match field.extension {
        Some(ExtensionAttr::Member(_) | ExtensionAttr::Flatten) => true,
        Some(ExtensionAttr::Skip) => false,
        None => field.header.is_none() && field.status.is_none() && !field.is_for_logs(),
    }
}
