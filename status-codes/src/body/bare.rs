//! The document of a bare status, which is sent if a body fails.

use core::fmt::Write as _;

use crate::sink::Buffer;

/// The media type of a problem document (RFC 9457 §3).
pub(crate) const CONTENT_TYPE: &str = "application/problem+json";

/// Writes title and status, and replaces what has been written.
pub(super) fn write(to: &mut Buffer) {
    let status = to.status();
    to.bytes.clear();
    // Both are ASCII without quotes: the reader of the table checks it.
    let _ = match status.canonical_reason() {
        Some(title) => write!(to, r#"{{"title":"{title}","status":{}}}"#, status.as_u16()),
        None => write!(to, r#"{{"status":{}}}"#, status.as_u16()),
    };
}
