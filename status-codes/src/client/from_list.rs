//! The elements of a header field that is a list.

use alloc::vec::Vec;

use crate::sink::trimmed;
use crate::table::{HeaderField, ListForm, grammar};

/// Every element, from all lines. If the table says that each is a line of its own, commas do not divide a line.
pub(super) fn elements<'l>(name: &str, lines: &[&'l [u8]]) -> Vec<&'l [u8]> {
    let field = HeaderField::from_name(name);
    let syntax = field.and_then(HeaderField::syntax);
    let mut elements: Vec<&[u8]> = if field.and_then(HeaderField::list) == Some(ListForm::Lines) {
        lines.iter().map(|line| trimmed(line)).collect()
    } else {
        lines.iter().flat_map(|line| grammar::elements(line, syntax)).collect()
    };
    // RFC 9110 §5.6.1.2: a recipient ignores empty elements.
    elements.retain(|element| !element.is_empty());
    elements
}
