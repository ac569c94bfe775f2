//! The elements of a header field that is a list.

use alloc::vec::Vec;

use super::from_header::FromHeader;
use crate::sink::trimmed;
use crate::table::{HeaderField, ListForm, grammar};

/// Reads every element, from all lines. If the table says that each is a line of its own, commas do not divide a line.
pub(super) fn read<T: FromHeader>(name: &str, lines: &[&[u8]]) -> Option<Vec<T>> {
    let field = HeaderField::from_name(name);
    let has_lines = field.and_then(HeaderField::list) == Some(ListForm::Lines);
    let syntax = field.and_then(HeaderField::syntax);
    let elements: Vec<&[u8]> = if has_lines {
        lines.iter().map(|line| trimmed(line)).collect()
    } else {
        lines.iter().flat_map(|line| grammar::elements(line, syntax)).collect()
    };
    // RFC 9110 §5.6.1.2: a recipient ignores empty elements.
    let elements = elements.into_iter().filter(|element| !element.is_empty());
    elements.map(|element| T::from_field(name, &[element])).collect()
}
