//! A code without content carries nothing.

use status_data::{Code, Content};

use crate::ast::{Field, Variant};
use crate::attr::extension::ExtensionAttr;
use crate::errors::Errors;
use crate::lookup;
use crate::rules::PAYLOAD;

pub(super) fn has_somewhere_to_go(variant: &Variant<'_>, errors: &mut Errors) {
    let Some(code) = variant.status.code() else { return };
    let Some(has) = lacks_content(code) else { return };
    for field in variant.fields.iter().filter(|field| goes_nowhere(field)) {
        errors.at(field.original, PAYLOAD.explain(format!(
            "`{title}` {has}, so `{field}` has nowhere to go; send it as `#[header(\"…\")]`, keep it for the log with `#[source]` or `#[extension(skip)]`, or choose a code with content ({spec})",
            title = lookup::title(code),
            field = field.name(),
            spec = code.spec[0],
        )));
    }
    for (key, text) in [("detail", &variant.attr.detail), ("title", &variant.attr.title)] {
        if let Some(text) = text {
            errors.at(
                text,
                PAYLOAD.explain(format!(
                    "`{}` {has}, so `{key}` would never be seen; remove it, or choose a code with content ({})",
                    lookup::title(code),
                    code.spec[0],
                )),
            );
        }
    }
}

fn lacks_content(code: &Code) -> Option<&'static str> {
    match code.content {
        Content::Forbidden => Some("has no content"),
        Content::Empty => Some("has content of length zero"),
        Content::Optional | Content::Expected => None,
    }
}

/// Whether a field would have to go into the body.
fn goes_nowhere(field: &Field<'_>) -> bool {
    match field.extension {
        Some(ExtensionAttr::Member(_)) => true,
        Some(ExtensionAttr::Skip) => false,
        None => field.header.is_none() && !field.is_source,
    }
}
