//! Names of extension members.

use quote::ToTokens;

use crate::ast::{Input, Variant};
use crate::attr::extension::ExtensionAttr;
use crate::errors::Errors;
use crate::rules::{ATTRIBUTE, MEMBER, MEMBER_NAME, SHARED_TYPE};

/// The members that RFC 9457 §3.1 defines.
const RESERVED: [&str; 5] = ["type", "title", "status", "detail", "instance"];

const RENAME: &str = "give it another name with `#[extension(\"…\")]`";

pub(super) fn names(input: &Input<'_>, variant: &Variant<'_>, errors: &mut Errors) {
    let mut taken: Vec<String> = Vec::new();
    let problem = variant.has_problem(input);
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
        } else if problem && RESERVED.contains(&name.as_str()) {
            report(&format!("`{name}` is a member of every problem document"), RENAME);
        } else if problem && name == "code" && !variant.has_code_in_type(input) {
            report("`code` is the member with the machine code", RENAME);
        } else if taken.contains(&name) {
            report(&format!("`{name}` is a member of this body already"), RENAME);
        } else if name.is_empty() {
            report("the member has no name", "write one in `#[extension(\"…\")]`");
        } else if problem && !is_identifier(&name) && !variant.allows(&MEMBER_NAME) {
            let wrong = format!("`{name}` is no name for a member everywhere");
            let remedy = "write letters, digits and `_` in `#[extension(\"…\")]`, a letter first";
            let tokens = literal.as_ref().map_or_else(|| field.member.to_token_stream(), ToTokens::to_token_stream);
            errors.at(tokens, MEMBER_NAME.message(&wrong, remedy, None));
        }
        taken.push(name);
    }
}

/// RFC 9457 §3.2: so that it is a name in every format and language.
fn is_identifier(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

/// One problem type is one problem: it has one title, and one status.
pub(super) fn types_are_shared_rightly(input: &Input<'_>, errors: &mut Errors) {
    let typed = |variant: &Variant<'_>| variant.problem_type(input).filter(|_| variant.has_problem(input));
    for (index, variant) in input.variants.iter().enumerate() {
        let Some(problem_type) = typed(variant) else { continue };
        let earlier = input.variants[..index].iter().find(|other| typed(other).as_ref() == Some(&problem_type));
        let Some(earlier) = earlier else { continue };
        let title = |variant: &Variant<'_>| {
            let own = variant.attr.title.as_ref().map(syn::LitStr::value);
            own.or_else(|| variant.status.code().map(|code| code.phrase.to_owned()))
        };
        if earlier.status.number() != variant.status.number() || title(earlier) != title(variant) {
            let wrong =
                format!("`{problem_type}` is the type of `{}` too, with another status or title", earlier.ident);
            let place = variant.attr.problem_type.as_ref().or(variant.attr.code.as_ref());
            let place = place.map_or_else(|| variant.ident.to_token_stream(), ToTokens::to_token_stream);
            errors.breach(&SHARED_TYPE, variant, place, &wrong, "give this one a code of its own", None);
        }
    }
}
