//! The document of a bare status, which is sent if a body fails.

use alloc::format;
use core::fmt::Write as _;

use crate::sink::Buffer;

/// The media type of a problem document (RFC 9457 §3).
pub(crate) const CONTENT_TYPE: &str = "application/problem+json";

/// Writes title and status, and replaces what has been written.
pub(super) fn write(to: &mut Buffer) {
    let status = to.status();
    to.bytes.clear();
    // All are ASCII without quotes: the reader of the table checks the title, and an id has no other characters.
    let id = to.request_id().map(|id| format!(r#","request_id":"{id}""#)).unwrap_or_default();
    let _ = match status.canonical_reason() {
        Some(title) => write!(to, r#"{{"title":"{title}","status":{}{id}}}"#, status.as_u16()),
        None => write!(to, r#"{{"status":{}{id}}}"#, status.as_u16()),
    };
}
