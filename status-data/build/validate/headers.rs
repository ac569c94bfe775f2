//! Header names, and whether the header rules of a code agree.

use std::collections::BTreeMap;

use super::numbers::number_of;
use super::text;
use super::unique::{ignoring_case, unique};
use crate::errors::Errors;
use crate::excerpt::excerpt;
use crate::parse::{At, Row};

pub(super) fn rules_are_sound(code: &Row<'_>, errors: &mut Errors) {
    let rules = code.tables("headers");
    let named: Vec<At<&str>> = rules.iter().filter_map(|rule| rule.text("name")).collect();
    let forbidden = code.texts("forbidden_headers");
    for name in named.iter().chain(&forbidden) {
        name_is_a_token(name, errors);
    }
    let mut places = BTreeMap::new();
    for rule in &named {
        places.entry(ignoring_case(&rule.value)).or_insert(rule.place);
    }
    for name in &forbidden {
        if let Some(place) = places.get(&ignoring_case(&name.value)) {
            let line = errors.line(*place);
            errors.at(
                name.place,
                format!(
                    "{} both names and forbids `{}`; keep it here or in `headers` on line {line}",
                    number_of(code),
                    excerpt(name.value)
                ),
            );
        }
    }
    unique(&named, ignoring_case, errors, &|name, line| {
        format!("{} names `{}` twice in `headers`; merge it with line {line}", number_of(code), excerpt(name))
    });
    unique(&forbidden, ignoring_case, errors, &|name, line| {
        format!("{} forbids `{}` twice; remove it here or on line {line}", number_of(code), excerpt(name))
    });
    for rule in &rules {
        text::specs_are_sections(rule, errors);
        text::conditions_are_fragments(rule, errors);
    }
    for see in &code.tables("see") {
        text::conditions_are_fragments(see, errors);
    }
}

pub(super) fn fields_are_unique(headers: &[Row<'_>], errors: &mut Errors) {
    let names: Vec<_> = headers.iter().filter_map(|header| header.text("name")).collect();
    for name in &names {
        name_is_a_token(name, errors);
    }
    unique(&names, ignoring_case, errors, &|name, line| {
        format!("duplicate header `{}`; first defined on line {line}", excerpt(name))
    });
}

pub(super) fn field_has_a_rule(header: &Row<'_>, errors: &mut Errors) {
    if ["kind", "value", "list", "relay"].into_iter().all(|rule| header.is_missing(rule)) {
        errors.at(header.place, "`[[header]]` has no rule; add `kind`, `value`, `list` or `relay`, or remove the row");
    }
}

/// RFC 9110 §5.6.2.
fn name_is_a_token(name: &At<&str>, errors: &mut Errors) {
    let token = |b: u8| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b);
    if !name.value.bytes().all(token) {
        errors.at(
            name.place,
            format!(
                "the header name {:?} is not a token; write letters, digits and `-` without spaces (RFC 9110 §5.6.2)",
                excerpt(name.value)
            ),
        );
    }
}
