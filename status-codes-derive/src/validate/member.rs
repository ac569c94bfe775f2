//! The names of extension members, and problem types that variants share.

use std::collections::HashMap;

use quote::ToTokens;

use crate::ast::{Input, Variant};
use crate::attr::extension::ExtensionAttr;
use crate::attr::spelling::StatusValue;
use crate::errors::Errors;
use crate::rules::{ATTRIBUTE, MEMBER, MEMBER_NAME, SHARED_TYPE};
use crate::unseen;

/// The members that RFC 9457 §3.1 defines.
const RESERVED: [&str; 5] = ["type", "title", "status", "detail", "instance"];

const RENAME: &str = "choose another name with `#[extension(\"…\")]`";

pub(super) fn names(input: &Input<'_>, variant: &Variant<'_>, errors: &mut Errors) {
    let mut taken: Vec<String> = Vec::new();
    for member in variant.constant_members(input) {
        let name = member.name.value().to_owned();
        check_name(input, variant, &name, &taken, &member.name, errors);
        taken.push(name);
    }
    for field in &variant.fields {
        let Some(ExtensionAttr::Member(literal)) = &field.extension else { continue };
        if literal.is_none() && field.original.ident.is_none() {
            let wrong = "a tuple field has no name of its own to use in the body";
            errors.at(field.original, ATTRIBUTE.says(wrong, "write `#[extension(\"name\")]`"));
            continue;
        }
        let name = literal.as_ref().map_or_else(|| field.name(), |literal| literal.value().to_owned());
        match literal {
            Some(literal) => check_name(input, variant, &name, &taken, literal, errors),
            None => check_name(input, variant, &name, &taken, &field.original.ident, errors),
        }
        taken.push(name);
    }
}

fn check_name(
    input: &Input<'_>,
    variant: &Variant<'_>,
    name: &str,
    taken: &[String],
    place: &dyn ToTokens,
    errors: &mut Errors,
) {
    let is_problem = variant.has_problem(input);
    let (wrong, remedy) = if name.is_empty() {
        ("the name of this member is empty".to_owned(), "write one in `#[extension(\"…\")]`")
    } else if let Some(unseen) = unseen::find(name) {
        (format!("the name of this member contains `{unseen}`, which nobody can see"), RENAME)
    } else if is_problem && RESERVED.contains(&name) {
        (format!("`{name}` is reserved in every problem document"), RENAME)
    } else if is_problem && name == "code" && !has_code_in_type(input, variant) {
        ("`code` is the member with the machine code".to_owned(), RENAME)
    } else if taken.iter().any(|taken| taken == name) {
        (format!("the body already has a member `{name}`"), RENAME)
    } else {
        if is_problem && !is_portable(name) {
            let wrong = format!("`{name}` is not a portable member name");
            let remedy = "start with a letter and use letters, digits and `_` in `#[extension(\"…\")]`";
            errors.breach(&variant.allowed, place, MEMBER_NAME.says(wrong, remedy));
        }
        return;
    };
    errors.at(place, MEMBER.says(wrong, remedy));
}

/// Whether the code is certainly a part of the problem type. An inner error or a constant may decide otherwise.
fn has_code_in_type(input: &Input<'_>, variant: &Variant<'_>) -> bool {
    let is_open = variant.status.is_transparent() || matches!(variant.status.value, StatusValue::Spec(_));
    variant.has_code_in_type(input) && !is_open
}

/// Whether the name can be an identifier in every format and language (RFC 9457 §3.2).
fn is_portable(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

/// A problem type stands for one kind of problem, so it has one title and one status.
pub(super) fn types_are_consistent(input: &Input<'_>, errors: &mut Errors) {
    let title = |variant: &Variant<'_>| {
        let own = variant.attr.title.as_ref().map(|title| title.value().to_owned());
        own.or_else(|| variant.status.code().map(|code| code.phrase.to_owned()))
    };
    let mut first: HashMap<String, &Variant<'_>> = HashMap::new();
    for variant in input.variants.iter().filter(|variant| variant.has_problem(input)) {
        // A constant may have a type of its own.
        if variant.attr.problem_type.is_none() && matches!(variant.status.value, StatusValue::Spec(_)) {
            continue;
        }
        let Some(problem_type) = variant.problem_type(input) else { continue };
        let Some(earlier) = first.get(&problem_type) else {
            first.insert(problem_type, variant);
            continue;
        };
        if earlier.status.number() != variant.status.number() || title(earlier) != title(variant) {
            let wrong = format!(
                "`{problem_type}` is also the problem type of `{}`, which has another status or title",
                earlier.ident
            );
            let place: &dyn ToTokens = match (&variant.attr.problem_type, &variant.attr.code) {
                (Some(own), _) => own,
                (None, Some(code)) => code,
                (None, None) => variant.ident,
            };
            errors.breach(&variant.allowed, place, SHARED_TYPE.says(wrong, "give this variant a `code` of its own"));
        }
    }
}
