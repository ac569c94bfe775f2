//! The names of extension members, and problem types that variants share.

use std::collections::HashMap;

use quote::ToTokens;

use crate::ast::{Input, Variant};
use crate::attr::extension::{ExtensionAttr, INSTANCE};
use crate::attr::spelling::StatusValue;
use crate::errors::Errors;
use crate::rules::{ATTRIBUTE, MEMBER, MEMBER_NAME, SHARED_TYPE};
use crate::unseen;

/// The members that RFC 9457 §3.1 defines, without `instance`.
const RESERVED: [&str; 4] = ["type", "title", "status", "detail"];

const RENAME: &str = "choose another name with `#[extension(\"…\")]`";

/// A member, and what its name comes from.
struct Named<'a> {
    name: String,
    place: &'a dyn ToTokens,
    origin: Origin,
}

#[derive(Clone, Copy)]
enum Origin {
    /// An attribute, and the value is the same each time.
    Constant,
    /// An attribute.
    Attribute,
    /// The name of a field.
    Field,
}

pub(super) fn names(input: &Input<'_>, variant: &Variant<'_>, errors: &mut Errors) {
    let mut taken: Vec<String> = Vec::new();
    for member in variant.members(input) {
        let origin = if member.has_function() { Origin::Attribute } else { Origin::Constant };
        let named = Named { name: member.name.value().to_owned(), place: &member.name, origin };
        check_name(input, variant, &named, &taken, errors);
        taken.push(named.name);
    }
    for field in &variant.fields {
        let Some(ExtensionAttr::Member { name: literal, with }) = &field.extension else { continue };
        let Some(name) = field.member_name() else {
            let wrong = "a tuple field has no name of its own to use in the body";
            let remedy = match with {
                Some(_) => "write one before the function: `#[extension(\"name\", with = …)]`",
                None => "write `#[extension(\"name\")]`",
            };
            errors.at(field.original, ATTRIBUTE.says(wrong, remedy));
            continue;
        };
        let named = match literal {
            Some(literal) => Named { name, place: literal, origin: Origin::Attribute },
            None => Named { name, place: &field.original.ident, origin: Origin::Field },
        };
        check_name(input, variant, &named, &taken, errors);
        taken.push(named.name);
    }
}

fn check_name(input: &Input<'_>, variant: &Variant<'_>, named: &Named<'_>, taken: &[String], errors: &mut Errors) {
    let Named { name, place, origin } = named;
    let is_problem = variant.has_problem(input);
    let (wrong, remedy) = if name.is_empty() {
        ("the name of this member is empty".to_owned(), "write one in `#[extension(\"…\")]`")
    } else if let Some(unseen) = unseen::find(name) {
        (format!("the name of this member contains `{unseen}`, which nobody can see"), RENAME)
    } else if is_problem && RESERVED.contains(&name.as_str()) {
        (format!("`{name}` is reserved in every problem document"), RENAME)
    } else if is_problem && name == "code" && !has_code_in_type(input, variant) {
        ("`code` is the member with the machine code".to_owned(), RENAME)
    } else if let Some((wrong, remedy)) = instance(name, *origin).filter(|_| is_problem) {
        return errors.at(place, MEMBER.says(wrong, remedy).cite("RFC 9457 §3.1.5"));
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

/// Why a member cannot be the `instance` of a problem, which identifies one occurrence of it.
fn instance(name: &str, origin: Origin) -> Option<(&'static str, &'static str)> {
    match origin {
        _ if name != INSTANCE => None,
        Origin::Attribute => None,
        Origin::Constant => Some((
            "`instance` identifies one occurrence of a problem, and this value is the same each time",
            "put `#[extension(\"instance\")]` on a field, or name a function that returns it with `with = path`",
        )),
        Origin::Field => Some((
            "`instance` is the URI of this occurrence in every problem document",
            "write `#[extension(\"instance\")]` if the field is that, or choose another name",
        )),
    }
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
