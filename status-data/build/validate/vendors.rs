//! Unregistered codes.

use super::names::{self, constant_is_a_name};
use super::unique::unique;
use crate::errors::Errors;
use crate::excerpt::excerpt;
use crate::parse::{At, Row};

/// Words that cannot be the name of a module.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod",
    "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static", "struct", "super", "trait", "true",
    "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

pub(super) fn names_are_unique(vendors: &[Row<'_>], errors: &mut Errors) {
    let mut numbers = Vec::new();
    let mut names = Vec::new();
    for row in vendors {
        let Some(vendor) = row.text("vendor") else { continue };
        if let Some(number) = row.number("number") {
            numbers.push(At { value: (number.value, vendor.value), place: number.place });
        }
        if let Some(name) = row.text("name") {
            constant_is_a_name(&name, errors);
            names.push(At { value: (vendor.value, name.value), place: name.place });
        }
    }
    unique(&numbers, |(number, vendor)| format!("{number} {vendor}"), errors, &|(number, vendor), line| {
        format!("duplicate code {number} of `{}`; first defined on line {line}", excerpt(vendor))
    });
    unique(&names, |(vendor, name)| format!("{vendor}::{name}"), errors, &|(vendor, name), line| {
        format!("duplicate constant `{}::{}`; first defined on line {line}", excerpt(vendor), excerpt(name))
    });
}

pub(super) fn module_is_a_name(row: &Row<'_>, errors: &mut Errors) {
    let Some(vendor) = row.text("vendor") else { return };
    let rest = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
    if !vendor.value.bytes().next().is_some_and(|b| b.is_ascii_lowercase()) || !vendor.value.bytes().all(rest) {
        errors.at(
            vendor.place,
            format!(
                "`{}` is not a module name; write lowercase letters, digits and `_`, as in `aws_elb`",
                excerpt(vendor.value)
            ),
        );
    }
    if KEYWORDS.contains(&vendor.value) {
        errors.at(
            vendor.place,
            format!("`{}` is a Rust keyword and cannot be a module name; add a word to it", vendor.value),
        );
    }
}

pub(super) fn phrase_is_printable(row: &Row<'_>, errors: &mut Errors) {
    if let Some(phrase) = row.text("phrase") {
        names::phrase_is_printable(&phrase, errors);
    }
}
