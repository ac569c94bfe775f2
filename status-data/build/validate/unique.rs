//! Values that may occur only once.

use crate::errors::Errors;
use crate::tree::At;

/// Reports each value that equals an earlier one.
pub(super) fn unique<T>(
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

/// Compares header names and phrases, which ignore ASCII case.
pub(super) fn same_ignoring_case(one: &&str, other: &&str) -> bool {
    one.eq_ignore_ascii_case(other)
}
