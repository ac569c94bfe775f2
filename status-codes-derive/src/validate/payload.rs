//! A code without content cannot send fields, members or texts.

use crate::ast::Variant;
use crate::errors::Errors;
use crate::lookup;
use crate::rules::PAYLOAD;

pub(super) fn can_be_sent(variant: &Variant<'_>, errors: &mut Errors) {
    let Some(code) = variant.status.code().filter(|code| lookup::has_no_content(code)) else { return };
    let (title, section) = (lookup::title(code), code.spec[0]);
    for field in variant.fields.iter().filter(|field| field.needs_body()) {
        let wrong = format!("`{title}` has no content, so field `{}` has nowhere to go", field.name());
        let remedy = "send it as `#[header(\"…\")]`, keep it for the log with `#[source]` or `#[extension(skip)]`, or choose a code with content";
        errors.at(field.original, PAYLOAD.says(wrong, remedy).cite(section));
    }
    let remedy = "remove it, or choose a code with content";
    for member in &variant.members {
        let wrong = format!("`{title}` has no content, so member `{}` is never sent", member.name.value());
        errors.at(&member.name, PAYLOAD.says(wrong, remedy).cite(section));
    }
    for (key, tokens) in &variant.body_keys() {
        let wrong = format!("`{title}` has no content, so `{key}` is never sent");
        errors.at(tokens, PAYLOAD.says(wrong, remedy).cite(section));
    }
}
