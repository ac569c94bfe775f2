//! Header fields of two authors: those of the first take the place of those of the second.

#[cfg(feature = "alloc")]
use alloc::{collections::BTreeSet, string::String};

use super::header::{HeaderSink, Note};

/// Calls `first`, and then `second`. Of the fields that `second` sends, those that `first` has sent are left out.
pub(crate) fn precede(
    to: &mut dyn HeaderSink,
    first: impl FnOnce(&mut dyn HeaderSink),
    second: impl FnOnce(&mut dyn HeaderSink),
) {
    let mut noting = Noting { to, sent: Names::default() };
    first(&mut noting);
    let Noting { to, sent } = noting;
    second(&mut Others { to, taken: &sent });
}

/// Names of fields, in any case. Without the feature `alloc` there are no responses, and it is empty.
#[derive(Default)]
pub(super) struct Names {
    // Many names cost less than a comparison with each of them.
    #[cfg(feature = "alloc")]
    names: BTreeSet<String>,
}

#[cfg_attr(not(feature = "alloc"), allow(clippy::unused_self, unused_variables, reason = "it is empty"))]
impl Names {
    pub(super) fn add(&mut self, name: &str) {
        #[cfg(feature = "alloc")]
        self.names.insert(name.to_ascii_lowercase());
    }

    pub(super) fn has(&self, name: &str) -> bool {
        #[cfg(feature = "alloc")]
        return !self.names.is_empty() && self.names.contains(&name.to_ascii_lowercase());
        #[cfg(not(feature = "alloc"))]
        false
    }
}

/// Notes which fields were sent.
struct Noting<'a> {
    to: &'a mut dyn HeaderSink,
    sent: Names,
}

impl HeaderSink for Noting<'_> {
    fn header(&mut self, name: &str, value: &[u8]) {
        self.try_header(name, value);
    }

    fn try_header(&mut self, name: &str, value: &[u8]) -> bool {
        let is_sent = self.to.try_header(name, value);
        if is_sent {
            self.sent.add(name);
        }
        is_sent
    }

    fn note(&mut self, name: &str, note: Note) {
        self.to.note(name, note);
    }
}

/// Leaves out fields that were sent before.
struct Others<'a> {
    to: &'a mut dyn HeaderSink,
    taken: &'a Names,
}

impl HeaderSink for Others<'_> {
    fn header(&mut self, name: &str, value: &[u8]) {
        self.try_header(name, value);
    }

    fn try_header(&mut self, name: &str, value: &[u8]) -> bool {
        if self.taken.has(name) {
            self.to.note(name, Note::Taken);
            return false;
        }
        self.to.try_header(name, value)
    }

    fn note(&mut self, name: &str, note: Note) {
        self.to.note(name, note);
    }
}
