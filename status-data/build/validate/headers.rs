//! Header names, and whether the header rules of a code agree.

use super::numbers::number_of;
use super::text;
use super::unique::{same_ignoring_case, unique};
use crate::errors::Errors;
use crate::parse::Row;
use crate::tree::At;

pub(super) fn rules_are_sound(code: &Row<'_>, errors: &mut Errors<'_>) {
    let rules = code.tables("headers");
    let named: Vec<At<&str>> = rules.iter().filter_map(|rule| rule.text("name")).collect();
    let forbidden = code.texts("forbidden_headers");
    for name in named.iter().chain(&forbidden) {
        name_is_a_token(name, errors);
    }
    for name in &forbidden {
        if let Some(rule) = named.iter().find(|rule| rule.value.eq_ignore_ascii_case(name.value)) {
            let line = errors.line(rule.place);
            errors.at(
                name.place,
                format!(
                    "{} both names and forbids `{}`; keep it here or in `headers` on line {line}",
                    number_of(code),
                    name.value
                ),
            );
        }
    }
    unique(&named, same_ignoring_case, errors, &|name, line| {
        format!("{} names `{name}` twice in `headers`; merge it with line {line}", number_of(code))
    });
    unique(&forbidden, same_ignoring_case, errors, &|name, line| {
        format!("{} forbids `{name}` twice; remove it here or on line {line}", number_of(code))
    });
    for rule in &rules {
        text::specs_are_sections(rule, errors);
        text::conditions_are_fragments(rule, errors);
    }
    for see in &code.tables("see") {
        text::conditions_are_fragments(see, errors);
    }
}

pub(super) fn fields_are_unique(headers: &[Row<'_>], errors: &mut Errors<'_>) {
    let names: Vec<_> = headers.iter().filter_map(|header| header.text("name")).collect();
    for name in &names {
        name_is_a_token(name, errors);
    }
    unique(&names, same_ignoring_case, errors, &|name, line| {
        format!("duplicate header `{name}`; first defined on line {line}")
    });
}

pub(super) fn field_has_a_rule(header: &Row<'_>, errors: &mut Errors<'_>) {
    if ["kind", "value", "list"].into_iter().all(|rule| header.is_missing(rule)) {
        errors.at(header.place, "`[[header]]` has no rule; add `kind`, `value` or `list`, or remove the row");
    }
}

/// RFC 9110 §5.6.2.
fn name_is_a_token(name: &At<&str>, errors: &mut Errors<'_>) {
    let token = |b: u8| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b);
    if !name.value.bytes().all(token) {
        errors.at(
            name.place,
            format!(
                "the header name {:?} is not a token; write letters, digits and `-` without spaces (RFC 9110 §5.6.2)",
                name.value
            ),
        );
    }
}
