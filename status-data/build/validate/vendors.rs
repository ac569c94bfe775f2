//! Codes without registration.

use super::{constant_is_a_name, unique};
use crate::errors::Errors;
use crate::parse::{At, Row};

pub(super) fn rows_are_sorted(vendors: &[Row<'_>], errors: &mut Errors<'_>) {
    let mut highest = 0;
    for number in vendors.iter().filter_map(|vendor| vendor.number("number")) {
        if number.value < highest {
            errors.at(
                &number.span,
                format!("vendor code {} stands after {highest}; sort the rows by number", number.value),
            );
        }
        highest = highest.max(number.value);
    }
}

pub(super) fn names_are_unique(vendors: &[Row<'_>], errors: &mut Errors<'_>) {
    let mut numbers = Vec::new();
    let mut names = Vec::new();
    for row in vendors {
        let Some(vendor) = row.text("vendor") else { continue };
        if let Some(number) = row.number("number") {
            numbers.push(At { value: (vendor.value.to_owned(), number.value), span: number.span });
        }
        if let Some(name) = row.text("name") {
            constant_is_a_name(&name, errors);
            names.push(At { value: (vendor.value.to_owned(), name.value.to_owned()), span: name.span });
        }
    }
    unique(numbers, errors, |(vendor, number), line| {
        format!("duplicate code {number} of `{vendor}`; first defined on line {line}")
    });
    unique(names, errors, |(vendor, name), line| {
        format!("duplicate constant `{vendor}::{name}`; first defined on line {line}")
    });
}

pub(super) fn module_is_a_name(row: &Row<'_>, errors: &mut Errors<'_>) {
    let Some(vendor) = row.text("vendor") else { return };
    let rest = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    if !vendor.value.starts_with(|c: char| c.is_ascii_lowercase()) || !vendor.value.chars().all(rest) {
        errors.at(
            &vendor.span,
            format!("`{}` is no name of a module; write small letters, digits and `_`, as in `aws_elb`", vendor.value),
        );
    }
}
