//! Names of extension members.

use std::collections::HashMap;

use quote::ToTokens;
use syn::LitStr;

use crate::ast::{Input, Variant};
use crate::attr::extension::ExtensionAttr;
use crate::errors::Errors;
use crate::rules::{ATTRIBUTE, MEMBER, MEMBER_NAME, SHARED_TYPE};

/// The members that RFC 9457 §3.1 defines.
const RESERVED: [&str; 5] = ["type", "title", "status", "detail", "instance"];

const RENAME: &str = "give it another name with `#[extension(\"…\")]`";

pub(super) fn names(input: &Input<'_>, variant: &Variant<'_>, errors: &mut Errors) {
    let mut taken: Vec<String> = Vec::new();
    for member in variant.constant_members(input) {
        let name = member.name.value();
        one(input, variant, &name, &taken, &member.name, errors);
        taken.push(name);
    }
    for field in &variant.fields {
        let Some(ExtensionAttr::Member(literal)) = &field.extension else { continue };
        if literal.is_none() && field.original.ident.is_none() {
            let wrong = "a field of a tuple has no name for the body";
            errors.at(field.original, ATTRIBUTE.message(wrong, "write `#[extension(\"name\")]`", None));
            continue;
        }
        let name = literal.as_ref().map_or_else(|| field.name(), LitStr::value);
        match literal {
            Some(literal) => one(input, variant, &name, &taken, literal, errors),
            None => one(input, variant, &name, &taken, &field.original.ident, errors),
        }
        taken.push(name);
    }
}

fn one(
    input: &Input<'_>,
    variant: &Variant<'_>,
    name: &str,
    taken: &[String],
    place: &dyn ToTokens,
    errors: &mut Errors,
) {
    let problem = variant.has_problem(input);
    let (wrong, remedy) = if name.is_empty() {
        ("the member has no name".to_owned(), "write one in `#[extension(\"…\")]`")
    } else if problem && RESERVED.contains(&name) {
        (format!("`{name}` is a member of every problem document"), RENAME)
    } else if problem && name == "code" && !variant.has_code_in_type(input) {
        ("`code` is the member with the machine code".to_owned(), RENAME)
    } else if taken.iter().any(|taken| taken == name) {
        (format!("`{name}` is a member of this body already"), RENAME)
    } else {
        if problem && !is_identifier(name) {
            let wrong = format!("`{name}` is no name for a member everywhere");
            let remedy = "write letters, digits and `_` in `#[extension(\"…\")]`, a letter first";
            errors.breach(&MEMBER_NAME, variant, place, &wrong, remedy, None);
        }
        return;
    };
    errors.at(place, MEMBER.message(&wrong, remedy, None));
}

/// RFC 9457 §3.2: so that it is a name in every format and language.
fn is_identifier(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

/// One problem type is one problem: it has one title, and one status.
pub(super) fn types_are_shared_rightly(input: &Input<'_>, errors: &mut Errors) {
    let title = |variant: &Variant<'_>| {
        let own = variant.attr.title.as_ref().map(LitStr::value);
        own.or_else(|| variant.status.code().map(|code| code.phrase.to_owned()))
    };
    let mut first: HashMap<String, &Variant<'_>> = HashMap::new();
    for variant in input.variants.iter().filter(|variant| variant.has_problem(input)) {
        let Some(problem_type) = variant.problem_type(input) else { continue };
        let Some(earlier) = first.get(&problem_type) else {
            first.insert(problem_type, variant);
            continue;
        };
        if earlier.status.number() != variant.status.number() || title(earlier) != title(variant) {
            let wrong =
                format!("`{problem_type}` is the type of `{}` too, with another status or title", earlier.ident);
            let place: &dyn ToTokens = match (&variant.attr.problem_type, &variant.attr.code) {
                (Some(own), _) => own,
                (None, Some(code)) => code,
                (None, None) => variant.ident,
            };
            errors.breach(&SHARED_TYPE, variant, place, &wrong, "give this one a code of its own", None);
        }
    }
}
