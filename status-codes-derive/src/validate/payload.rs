//! A code without content carries nothing.

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
    let attr = &variant.attr;
    let texts = [("detail", &attr.detail), ("title", &attr.title), ("type", &attr.problem_type)];
    let texts = texts.into_iter().filter_map(|(key, text)| Some((key, text.as_ref()?.to_token_stream())));
    let paths = [("detail", attr.detail_with.as_ref().map(ToTokens::to_token_stream)), ("body", attr.body.clone())];
    for (key, text) in texts.chain(paths.into_iter().filter_map(|(key, path)| Some((key, path?)))) {
        let wrong = format!("`{title}` has no content, so `{key}` would never be seen");
        errors.at(text, PAYLOAD.message(&wrong, "remove it, or choose a code with content", Some(code.spec[0])));
    }
}

/// What would have to go into the body, by the names that the user gave it.
pub(crate) fn payload(variant: &Variant<'_>) -> Vec<String> {
    let fields = variant.fields.iter().filter(|field| goes_nowhere(field)).map(Field::name);
    let attr = &variant.attr;
    let keys = [
        ("detail", attr.detail.is_some() || attr.detail_with.is_some()),
        ("title", attr.title.is_some()),
        ("type", attr.problem_type.is_some()),
        ("body", attr.body.is_some()),
    ];
    let members = variant.members.iter().map(|member| member.name.value());
    fields.chain(members).chain(keys.iter().filter(|(_, given)| *given).map(|(key, _)| (*key).to_owned())).collect()
}

/// Whether a field would have to go into the body.
fn goes_nowhere(field: &Field<'_>) -> bool {
    match field.extension {
        Some(ExtensionAttr::Member(_) | ExtensionAttr::Flatten) => true,
        Some(ExtensionAttr::Skip) => false,
        None => field.header.is_none() && field.status.is_none() && !field.is_source,
    }
}
