//! A JSON object that is written member by member.

use alloc::vec::Vec;
use core::ops::Range;
use std::collections::HashSet;

use crate::sink::{BodyError, Buffer, Member, MemberSink, Nulls, Omission, Reason, sealed};

/// The member for the URI of one occurrence (RFC 9457 §3.1.5).
pub(super) const INSTANCE: &str = "instance";

/// The member for the id that `ErrorLayer::request_id` asks for.
pub(crate) const REQUEST_ID: &str = "request_id";

/// What a member has to be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rule {
    /// An extension.
    AnyValue,
    /// RFC 9457 §3.1.5: `instance` is a string. A member of another type would be ignored.
    Text,
}

/// A JSON object that is being written. An extension member that fails, or whose name is taken, is removed and noted.
pub(super) struct Object<'a> {
    pub(super) to: &'a mut Buffer,
    start: usize,
    /// The names that an extension member cannot have.
    reserved: &'static [&'static str],
    names: Names,
}

impl<'a> Object<'a> {
    pub(super) fn open(to: &'a mut Buffer, reserved: &'static [&'static str]) -> Self {
        to.bytes.reserve(512);
        to.write_bytes(b"{");
        let start = to.bytes.len();
        Self { to, start, reserved, names: Names::default() }
    }

    /// Starts with what was known beforehand, brace included.
    pub(super) fn start_with(&mut self, known: &str) {
        self.to.bytes.truncate(self.start - 1);
        self.to.write_bytes(known.as_bytes());
    }

    pub(super) fn close(self) {
        self.to.write_bytes(b"}");
    }

    /// Writes what separates a member from the one before it.
    pub(super) fn separate(&mut self) {
        if self.to.bytes.len() > self.start {
            self.to.write_bytes(b",");
        }
    }

    /// Writes a name, and returns where it is.
    pub(super) fn name(&mut self, name: &str) -> Result<Range<usize>, BodyError> {
        self.separate();
        let from = self.to.bytes.len();
        self.to.json(name)?;
        let to = self.to.bytes.len();
        self.to.write_bytes(b":");
        Ok(from..to)
    }

    /// Writes a member that the object always has.
    pub(super) fn own<T: serde_core::Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), BodyError> {
        self.name(name)?;
        self.to.json(value)
    }

    /// Writes the id of the request, unless the error has a member of that name.
    pub(super) fn request_id(&mut self) {
        if let Some(id) = self.to.request_id.clone() {
            self.add(REQUEST_ID, &id, Nulls::Dropped);
        }
    }

    /// Writes a member, unless its name is taken or its value is not as it should be.
    fn write(&mut self, name: &str, value: &dyn Member, nulls: Nulls, rule: Rule) {
        let (before, Ok(at)) = (self.to.bytes.len(), self.name(name)) else { return };
        let is_taken = match rule {
            Rule::AnyValue => self.reserved.contains(&name) || self.names.contains(&self.to.bytes, &at),
            Rule::Text => self.names.contains(&self.to.bytes, &at),
        };
        let start = self.to.bytes.len();
        let is_written = value.write(self.to).is_ok();
        let written = &self.to.bytes[start..];
        let is_dropped = nulls == Nulls::Dropped && written == *b"null";
        let is_written = is_written && (is_dropped || rule == Rule::AnyValue || written.starts_with(b"\""));
        if is_written && !is_taken && !is_dropped {
            return self.names.take(&self.to.bytes, at);
        }
        self.to.bytes.truncate(before);
        if !is_written {
            self.omit(name, Reason::Failed);
        } else if is_taken && !is_dropped {
            self.omit(name, Reason::Taken);
        }
    }

    pub(super) fn omit(&mut self, name: &str, reason: Reason) {
        self.to.omissions.0.push(Omission::member(name, reason));
    }
}

impl sealed::Sealed for Object<'_> {}

impl MemberSink for Object<'_> {
    fn add(&mut self, name: &str, value: &dyn Member, nulls: Nulls) {
        self.write(name, value, nulls, Rule::AnyValue);
    }

    fn instance(&mut self, value: &dyn Member) {
        if self.reserved.contains(&INSTANCE) {
            self.write(INSTANCE, value, Nulls::Dropped, Rule::Text);
        } else {
            self.member(INSTANCE, value);
        }
    }

    fn no_object(&mut self) {
        self.omit("(flattened)", Reason::Failed);
    }
}

/// The names of members, as ranges of what has been written. A few names need no memory of their own, and many names take
/// linear time.
#[derive(Default)]
struct Names {
    few: [Range<usize>; 8],
    count: usize,
    more: Option<HashSet<Vec<u8>>>,
}

impl Names {
    fn contains(&self, written: &[u8], name: &Range<usize>) -> bool {
        let name = &written[name.clone()];
        self.few[..self.count].iter().any(|taken| written[taken.clone()] == *name)
            || self.more.as_ref().is_some_and(|more| more.contains(name))
    }

    fn take(&mut self, written: &[u8], name: Range<usize>) {
        match self.few.get_mut(self.count) {
            Some(free) => {
                *free = name;
                self.count += 1;
            }
            None => {
                self.more.get_or_insert_default().insert(written[name].to_vec());
            }
        }
    }
}
