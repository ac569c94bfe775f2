//! Rules that the schema cannot say: of one row, and across rows.

mod codes;
mod headers;
mod text;
mod vendors;

use crate::errors::Errors;
use crate::parse::{Document, Row};
use crate::tree::At;

/// Checks every rule; this function is their index.
pub(crate) fn document(document: &Document<'_>, errors: &mut Errors<'_>) {
    let codes = document.rows("code");
    codes::there_is_one(document, errors);
    codes::numbers_are_unique(codes, errors);
    numbers_ascend(codes, errors);
    codes::names_are_unique(codes, errors);
    codes::phrases_are_unique(codes, errors);
    for code in codes {
        codes::content_fits_number(code, errors);
        codes::cache_fits_class(code, errors);
        codes::retry_fits_class(code, errors);
        codes::redirect_fits_number(code, errors);
        headers::rules_are_sound(code, errors);
        text::specs_are_sections(code, errors);
        text::prose_is_sentences(code, errors);
    }
    codes::see_points_somewhere(document, errors);

    let vendors = document.rows("vendor");
    numbers_ascend(vendors, errors);
    vendors::names_are_unique(vendors, errors);
    for vendor in vendors {
        vendors::module_is_a_name(vendor, errors);
        vendors::phrase_is_printable(vendor, errors);
        text::prose_is_sentences(vendor, errors);
    }

    headers::fields_are_unique(document.rows("header"), errors);
    for header in document.rows("header") {
        headers::field_has_a_rule(header, errors);
        text::specs_are_sections(header, errors);
    }
}

/// Reports each row whose number is below that of the row before it.
fn numbers_ascend(rows: &[Row<'_>], errors: &mut Errors<'_>) {
    for pair in numbers(rows).windows(2) {
        let [before, after] = pair else { continue };
        if after.value < before.value {
            let line = errors.line(before.place);
            errors.at(
                after.place,
                format!("{} comes after {} of line {line}; sort the rows by number", after.value, before.value),
            );
        }
    }
}

/// The numbers of the rows that have one.
fn numbers(rows: &[Row<'_>]) -> Vec<At<u16>> {
    rows.iter().filter_map(|row| row.number("number")).collect()
}

/// Reports each value that is the same as an earlier one.
fn unique<T>(
    values: &[At<T>],
    same: fn(&T, &T) -> bool,
    errors: &mut Errors<'_>,
    message: &dyn Fn(&T, usize) -> String,
) {
    for (index, at) in values.iter().enumerate() {
        if let Some(earlier) = values[..index].iter().find(|earlier| same(&earlier.value, &at.value)) {
            let line = errors.line(earlier.place);
            errors.at(at.place, message(&at.value, line));
        }
    }
}

/// As header names and phrases are compared.
fn same_but_for_case(one: &&str, other: &&str) -> bool {
    one.eq_ignore_ascii_case(other)
}

/// Reports a constant's name that Rust would not take as one.
fn constant_is_a_name(name: &At<&str>, errors: &mut Errors<'_>) {
    let rest = |b: u8| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_';
    if !name.value.bytes().next().is_some_and(|b| b.is_ascii_uppercase()) || !name.value.bytes().all(rest) {
        errors.at(
            name.place,
            format!(
                "`{}` is not the name of a constant; write capitals, digits and `_`, as in `NOT_FOUND`",
                name.value
            ),
        );
    }
}

/// The number of a row, for messages.
fn number_of(row: &Row<'_>) -> String {
    row.number("number").map_or_else(|| "the code".to_owned(), |number| number.value.to_string())
}
