//! Names of extension members.

use crate::ast::{Input, Variant};
use crate::attr::extension::ExtensionAttr;
use crate::errors::Errors;
use crate::rules::{ATTRIBUTE, MEMBER};

/// The members that RFC 9457 §3.1 defines.
const RESERVED: [&str; 5] = ["type", "title", "status", "detail", "instance"];

const RENAME: &str = "give it another name with `#[extension(\"…\")]`";

pub(super) fn names(input: &Input<'_>, variant: &Variant<'_>, errors: &mut Errors) {
    let mut taken: Vec<String> = Vec::new();
    for field in &variant.fields {
        let Some(ExtensionAttr::Member(literal)) = &field.extension else { continue };
        let name = literal.as_ref().map_or_else(|| field.name(), syn::LitStr::value);
        let mut report = |wrong: &str, remedy: &str| match literal {
            Some(literal) => errors.at(literal, MEMBER.message(wrong, remedy, None)),
            None => errors.at(&field.member, MEMBER.message(wrong, remedy, None)),
        };
        if literal.is_none() && field.original.ident.is_none() {
            let wrong = "a field of a tuple has no name for the body";
            errors.at(field.original, ATTRIBUTE.message(wrong, "write `#[extension(\"name\")]`", None));
        } else if RESERVED.contains(&name.as_str()) {
            report(&format!("`{name}` is a member of every problem document"), RENAME);
        } else if name == "code" && input.api.type_base.is_none() {
            report("`code` is the member with the machine code", RENAME);
        } else if taken.contains(&name) {
            report(&format!("`{name}` is a member of this body already"), RENAME);
        }
        taken.push(name);
    }
}
