//! What a response says about its body.

use http::HeaderMap;
use http::header::CONTENT_TYPE;

/// The media type of a body: type and subtype, without parameters.
pub(super) struct MediaType<'h>(&'h [u8]);

impl<'h> MediaType<'h> {
    pub(super) fn of(headers: &'h HeaderMap) -> Self {
        let value = headers.get(CONTENT_TYPE).map_or(&[][..], |value| value.as_bytes());
        // A comma separates what two lines of the field have been joined to.
        let essence = value.split(|byte| matches!(byte, b';' | b',')).next().unwrap_or_default();
        Self(essence.trim_ascii())
    }

    /// Whether it is a problem document (RFC 9457 §3).
    pub(super) fn is_problem(&self) -> bool {
        self.0.eq_ignore_ascii_case(b"application/problem+json")
    }

    /// Whether it is some kind of JSON (RFC 6839 §3.1).
    pub(super) fn is_json(&self) -> bool {
        let suffix = self.0.len().checked_sub(b"+json".len()).map_or(&[][..], |start| &self.0[start..]);
        [&b"application/json"[..], b"text/json"].iter().any(|name| self.0.eq_ignore_ascii_case(name))
            || suffix.eq_ignore_ascii_case(b"+json")
    }
}
