//! `HeaderSink`, which receives the header fields of an error.

/// Receives the header fields of an error, one line at a time.
///
/// Adapters implement it. A test can implement it to look at the fields.
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
    /// The adapter leaves out an empty value, and a value with CR, LF or other illegal bytes. Blanks around a value are not
    /// part of it ([RFC 9110 §5.5](https://www.rfc-editor.org/rfc/rfc9110.html#section-5.5)).
    fn header(&mut self, name: &str, value: &[u8]);

    /// Adds a field line, and returns whether it is sent.
    #[doc(hidden)]
    fn try_header(&mut self, name: &str, value: &[u8]) -> bool {
        self.header(name, value);
        true
    }

    /// Notes what is wrong with a field, or why it was left out.
    #[doc(hidden)]
    fn note(&mut self, _name: &str, _note: Note) {}
}

/// See [`HeaderSink::note`].
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub enum Note {
    /// A comma in an element of a list makes it more than one.
    Divided,
    /// The error has sent a field of this name already.
    Taken,
    /// A map of headers does not decide about it.
    NotRelayed,
}

/// A value without the spaces and tabs around it.
#[cfg(feature = "alloc")]
pub(crate) fn trimmed(value: &[u8]) -> &[u8] {
    let is_blank = |byte: &u8| matches!(byte, b' ' | b'\t');
    let start = value.iter().position(|byte| !is_blank(byte)).unwrap_or(value.len());
    let end = value.iter().rposition(|byte| !is_blank(byte)).map_or(start, |last| last + 1);
    &value[start..end]
}
