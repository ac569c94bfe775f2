//! Lists as header values.

use alloc::vec::Vec;

use super::header::{HeaderSink, Note, trimmed};
use crate::table::{HeaderField, ListForm, Syntax, grammar};

/// Sends the lines that `elements` writes as the elements of one list: joined, unless the table says that each is a line of
/// its own.
pub(super) fn send(name: &str, to: &mut dyn HeaderSink, elements: &dyn Fn(&mut dyn HeaderSink)) {
    let field = HeaderField::from_name(name);
    if field.and_then(HeaderField::list) == Some(ListForm::Lines) {
        return elements(to);
    }
    let mut joined = Joined { line: Vec::new(), syntax: field.and_then(HeaderField::syntax), is_divided: false };
    elements(&mut joined);
    if to.try_header(name, &joined.line) && joined.is_divided {
        to.note(name, Note::Divided);
    }
}

/// Joins lines into one.
struct Joined {
    line: Vec<u8>,
    syntax: Option<Syntax>,
    /// Whether an element has a comma that divides it.
    is_divided: bool,
}

impl HeaderSink for Joined {
    fn header(&mut self, _: &str, value: &[u8]) {
        // RFC 9110 §5.6.1.1: a sender writes no empty elements.
        let value = trimmed(value);
        if !value.is_empty() && !self.line.is_empty() {
            self.line.extend_from_slice(b", ");
        }
        self.line.extend_from_slice(value);
        self.is_divided |= grammar::elements(value, self.syntax).nth(1).is_some();
    }
}
