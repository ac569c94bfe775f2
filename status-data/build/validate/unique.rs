//! Values that may occur only once.

use std::collections::BTreeMap;

use crate::errors::Errors;
use crate::parse::At;

/// Reports each value that equals an earlier one. Values are equal if their keys are.
pub(super) fn unique<T>(
    values: &[At<T>],
    key: fn(&T) -> String,
    errors: &mut Errors,
    message: &dyn Fn(&T, usize) -> String,
) {
    let mut first = BTreeMap::new();
    for at in values {
        let place = *first.entry(key(&at.value)).or_insert(at.place);
        if place != at.place {
            let line = errors.line(place);
            errors.at(at.place, message(&at.value, line));
        }
    }
}

/// The key of header names and phrases, which ignore ASCII case.
pub(super) fn ignoring_case(text: &&str) -> String {
    text.to_ascii_lowercase()
}
