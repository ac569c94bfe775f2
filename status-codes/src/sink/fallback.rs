//! Header fields of a whole enum, which are used if the error does not send its own.

use super::header::{HeaderSink, Note};
use super::value::ToHeader;
use crate::status::StatusCode;

/// Notes which shared fields the error itself sends.
///
/// `#[header("Name" = "value", on(401))]` on an enum needs this for a variant whose status or headers are known only at run
/// time.
struct Fallback<'a, const N: usize> {
    to: &'a mut dyn HeaderSink,
    names: [&'static str; N],
    set: [bool; N],
}

impl<const N: usize> HeaderSink for Fallback<'_, N> {
    fn header(&mut self, name: &str, value: &[u8]) {
        self.try_header(name, value);
    }

    fn try_header(&mut self, name: &str, value: &[u8]) -> bool {
        let is_sent = self.to.try_header(name, value);
        for (set, known) in self.set.iter_mut().zip(self.names) {
            *set |= is_sent && known.eq_ignore_ascii_case(name);
        }
        is_sent
    }

    fn note(&mut self, name: &str, note: Note) {
        self.to.note(name, note);
    }
}

/// A header of a whole enum: its name, its statuses (an empty list means all), and its value.
pub type SharedHeader<'a> = (&'static str, &'static [u16], &'a dyn ToHeader);

/// Whether a header that is limited to these statuses is sent with this one. An empty list means all.
pub fn is_for(on: &[u16], status: StatusCode) -> bool {
    on.is_empty() || on.contains(&status.as_u16())
}

/// Calls `own`, then adds the shared headers for `status` that it has not sent. Shared headers with one name are all added, or
/// none of them.
pub fn shared_headers<const N: usize>(
    status: StatusCode,
    shared: &[SharedHeader<'_>; N],
    to: &mut dyn HeaderSink,
    own: impl FnOnce(&mut dyn HeaderSink),
) {
    let mut fallback = Fallback { to, names: shared.map(|(name, ..)| name), set: [false; N] };
    own(&mut fallback);
    let Fallback { to, set, .. } = fallback;
    for ((name, on, value), set) in shared.iter().zip(set) {
        if !set && is_for(on, status) {
            value.to_header(name, to);
        }
    }
}
