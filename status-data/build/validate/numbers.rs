//! The numbers of rows: read, shown in messages, and checked for order.

use crate::errors::Errors;
use crate::parse::{At, Row};

/// The numbers of the rows that have one.
pub(super) fn numbers(rows: &[Row<'_>]) -> Vec<At<u16>> {
    rows.iter().filter_map(|row| row.number("number")).collect()
}

/// The number of a row, for messages.
pub(super) fn number_of(row: &Row<'_>) -> String {
    row.number("number").map_or_else(|| "the code".to_owned(), |number| number.value.to_string())
}

/// Reports each row whose number is lower than that of the row before it.
pub(super) fn ascend(rows: &[Row<'_>], errors: &mut Errors) {
    for pair in numbers(rows).windows(2) {
        let [before, after] = pair else { continue };
        if after.value < before.value {
            let line = errors.line(before.place);
            errors.at(
                after.place,
                format!("{} comes after {} on line {line}; sort the rows by number", after.value, before.value),
            );
        }
    }
}
