//! Header fields of a whole enum, behind those of the error itself.

use super::header::HeaderSink;
use super::value::ToHeader;
use crate::status::StatusCode;

/// Adds the fields of `shared` that the error itself does not set, or for which it has no value that can be sent.
///
/// This is what `#[header("Name" = "value", on(401))]` on an enum means for a variant whose status or headers are only
/// known at run time.
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
}

/// A header of a whole enum: its name, the statuses it is for (none: all), and its value.
pub type SharedHeader<'a> = (&'static str, &'static [u16], &'a dyn ToHeader);

/// Lets `own` write, then adds the shared headers for `status` that it has not set.
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
        if !set && (on.is_empty() || on.contains(&status.as_u16())) {
            value.to_header(name, to);
        }
    }
}
