//! Header fields of an error: where they go, and what can be their value.

mod date;
pub(crate) mod field;
mod value;

pub use field::{Header as HeaderField, HeaderKind, Syntax};
pub use value::ToHeader;

/// Takes the header fields of an error, one line at a time.
///
/// An adapter to a framework is one; so is whatever wants to look at the fields in a test.
///
/// ```
/// use status_codes::{HeaderSink, ToHeader};
///
/// #[derive(Default)]
/// struct Lines(Vec<String>);
///
/// impl HeaderSink for Lines {
///     fn header(&mut self, name: &str, value: &[u8]) {
///         self.0.push(format!("{name}: {}", value.escape_ascii()));
///     }
/// }
///
/// let mut lines = Lines::default();
/// core::time::Duration::from_millis(1500).to_header("Retry-After", &mut lines);
/// assert_eq!(lines.0, ["Retry-After: 2"]);
/// ```
pub trait HeaderSink {
    /// Adds a field line.
    ///
    /// A value with CR, LF or other illegal bytes is never sent, and neither is an empty one: the adapter leaves it out.
    /// Blanks around a value are not part of it ([RFC 9110 §5.5](https://www.rfc-editor.org/rfc/rfc9110.html#section-5.5)).
    fn header(&mut self, name: &str, value: &[u8]);

    /// Adds a field line, and says whether it is sent.
    #[doc(hidden)]
    fn try_header(&mut self, name: &str, value: &[u8]) -> bool {
        self.header(name, value);
        true
    }
}

/// A value without the blanks around it: spaces and tabs, and nothing else.
#[cfg(feature = "alloc")]
pub(crate) fn trimmed(value: &[u8]) -> &[u8] {
    let is_blank = |byte: &u8| matches!(byte, b' ' | b'\t');
    let start = value.iter().position(|byte| !is_blank(byte)).unwrap_or(value.len());
    let end = value.iter().rposition(|byte| !is_blank(byte)).map_or(start, |last| last + 1);
    &value[start..end]
}

/// Adds the fields of `shared` that the error itself does not set, or for which it has no value that can be sent.
///
/// This is what `#[header("Name" = "value", on(401))]` on an enum means for a variant whose status or headers are only
/// known at run time.
pub(crate) struct Fallback<'a, const N: usize> {
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
    status: crate::StatusCode,
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
