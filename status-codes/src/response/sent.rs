//! `sent`, what a test asks about an error.

use alloc::borrow::{Cow, ToOwned as _};
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use super::render::{Rendered, render};
use crate::error::ApiError;
use crate::sink::Omissions;
use crate::status::StatusCode;

/// What is sent for an error, for a unit test: no server is needed.
///
/// It is what every framework sends for the error: a 204 has no content, and a header that the status forbids is left out.
/// What belongs to the connection is not there (`Date`, the length of a body), and no layer has seen it.
///
/// ```
/// use status_codes::adapter::sent;
/// use status_codes::ApiError;
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// #[error("the queue is full")]
/// #[status(503)]
/// #[header("Retry-After" = "30")]
/// struct Full {
///     #[extension]
///     waiting: u32,
/// }
///
/// let sent = sent(&Full { waiting: 7 });
/// assert_eq!(sent.status(), 503);
/// assert_eq!(sent.header("retry-after"), Some("30"));
/// assert_eq!(sent.json()["waiting"], 7);
/// // The text of a 5xx is for the log.
/// assert!(!sent.text().contains("queue"));
/// ```
pub fn sent(error: &dyn ApiError) -> Sent {
    let mut headers = Vec::new();
    let rendered = render(error, &mut |name, value| {
        headers.push((name.to_owned(), value.to_vec()));
        true
    });
    let Rendered { status, content_type, body, omissions, .. } = rendered;
    headers
        .extend(content_type.map(|content_type| ("Content-Type".to_owned(), content_type.into_owned().into_bytes())));
    Sent { status, headers, body, omissions }
}

/// What is sent for an error. [`sent`] returns it.
///
/// ```
/// use status_codes::adapter::{Sent, sent};
/// use status_codes::Problem;
///
/// let gone: Sent = sent(&Problem::new(410));
/// assert_eq!(gone, sent(&Problem::new(410)));
/// assert_eq!(gone.text(), r#"{"title":"Gone","status":410}"#);
/// assert_eq!(gone.json()["status"], 410);
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Sent {
    status: StatusCode,
    headers: Vec<(String, Vec<u8>)>,
    body: Cow<'static, [u8]>,
    omissions: Omissions,
}

impl Sent {
    /// The status of the status line.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The first line of a header. Case does not matter in its name
    /// ([RFC 9110 §5.1](https://www.rfc-editor.org/rfc/rfc9110.html#section-5.1)). `None` if there is no such line, or if it is
    /// not UTF-8.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.lines(name).next().and_then(|line| core::str::from_utf8(line).ok())
    }

    /// Every line of a header, in the order in which they are sent.
    ///
    /// ```
    /// use status_codes::Problem;
    /// use status_codes::adapter::sent;
    ///
    /// let sent = sent(&Problem::new(401).with_header("WWW-Authenticate", ["Bearer", "Basic"]));
    /// assert_eq!(sent.lines("www-authenticate").collect::<Vec<_>>(), [b"Bearer", &b"Basic"[..]]);
    /// ```
    pub fn lines(&self, name: &str) -> impl Iterator<Item = &[u8]> {
        let is_meant = move |(known, _): &(&str, &[u8])| known.eq_ignore_ascii_case(name);
        self.headers().filter(is_meant).map(|(_, line)| line)
    }

    /// Iterates over all header lines, with the names as the error has written them. A name with several lines comes several
    /// times.
    ///
    /// ```
    /// use status_codes::Problem;
    /// use status_codes::adapter::sent;
    ///
    /// let sent = sent(&Problem::new(405).with_header("Allow", "GET"));
    /// let names: Vec<&str> = sent.headers().map(|(name, _)| name).collect();
    /// assert_eq!(names, ["Allow", "Content-Type"]);
    /// ```
    pub fn headers(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.headers.iter().map(|(name, line)| (name.as_str(), line.as_slice()))
    }

    /// The body. It is empty if the status has no content.
    ///
    /// ```
    /// use status_codes::Problem;
    /// use status_codes::adapter::sent;
    ///
    /// assert!(sent(&Problem::new(304)).body().is_empty());
    /// ```
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// The body as text.
    ///
    /// # Panics
    ///
    /// If the body is not UTF-8.
    #[track_caller]
    pub fn text(&self) -> &str {
        match core::str::from_utf8(&self.body) {
            Ok(text) => text,
            Err(error) => panic!("the body is not a text: {error}; it is in {self:?}"),
        }
    }

    /// The body as JSON.
    ///
    /// # Panics
    ///
    /// If the body is not JSON.
    #[cfg(feature = "json")]
    #[track_caller]
    pub fn json(&self) -> serde_json::Value {
        match serde_json::from_slice(&self.body) {
            Ok(value) => value,
            Err(error) => panic!("the body is not JSON: {error}; it is in {self:?}"),
        }
    }

    /// What was left out, and why.
    ///
    /// ```
    /// use status_codes::Problem;
    /// use status_codes::adapter::sent;
    ///
    /// let omissions = sent(&Problem::new(405)).omissions().to_string();
    /// assert_eq!(omissions, "header `Allow` is missing: the status requires it");
    /// ```
    pub fn omissions(&self) -> &Omissions {
        &self.omissions
    }
}

/// Bytes as text, so that a failed test can be read.
impl fmt::Debug for Sent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<_> = self.headers().map(|(name, line)| (name, String::from_utf8_lossy(line))).collect();
        f.debug_struct("Sent")
            .field("status", &self.status)
            .field("headers", &lines)
            .field("body", &String::from_utf8_lossy(&self.body))
            .field("omissions", &self.omissions)
            .finish()
    }
}
