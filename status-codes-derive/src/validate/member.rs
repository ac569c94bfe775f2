//! Names of extension members.

use crate::ast::{Input, Variant};
use crate::attr::extension::ExtensionAttr;
use crate::errors::Errors;
use crate::rules::MEMBER;

/// The members that RFC 9457 §3.1 defines.
const RESERVED: [&str; 5] = ["type", "title", "status", "detail", "instance"];

pub(super) fn names(input: &Input<'_>, variant: &Variant<'_>, errors: &mut Errors) {
    let mut taken: Vec<String> = Vec::new();
    // Without `type_base` the machine code is a member.
    if input.api.type_base.is_none() {
        taken.push("code".to_owned());
    }
    for field in &variant.fields {
        let Some(ExtensionAttr::Member(literal)) = &field.extension else { continue };
        let name = literal.as_ref().map_or_else(|| field.name(), syn::LitStr::value);
        let mut report = |message: String| match literal {
            Some(literal) => errors.at(literal, MEMBER.explain(message)),
            None => errors.at(&field.member, MEMBER.explain(message)),
        };
        if literal.is_none() && field.original.ident.is_none() {
            errors.at(
                field.original,
                MEMBER.explain("a tuple field has no name for the body; write `#[extension(\"name\")]`".to_owned()),
            );
        } else if RESERVED.contains(&name.as_str()) {
            report(format!(
                "`{name}` is a member of every problem document; give it another name with `#[extension(\"…\")]`"
            ));
        } else if taken.contains(&name) {
            report(match name.as_str() {
                "code" => "the body already has a member `code`, the machine code; give this one another name with `#[extension(\"…\")]`".to_owned(),
                _ => format!("the body already has a member `{name}`; give this one another name with `#[extension(\"…\")]`"),
            });
        }
        taken.push(name);
    }
}
