//! What `StatusCode` says about itself by the table.

use core::fmt;

use super::codes::{self, Fields};
use super::info::CodeInfo;
use super::lookup;
use super::words::{Content, Processed, Retry};
use crate::status::StatusCode;

impl StatusCode {
    /// Converts a reason phrase to a status code. Current and older phrases are accepted, in any case.
    ///
    /// Phrases are for people, and HTTP/2 does not send them. Prefer the number if there is one.
    ///
    /// ```
    /// use status_codes::StatusCode;
    ///
    /// assert_eq!(StatusCode::from_phrase("Content Too Large"), Some(StatusCode::CONTENT_TOO_LARGE));
    /// assert_eq!(StatusCode::from_phrase("request entity too large"), Some(StatusCode::CONTENT_TOO_LARGE));
    /// assert_eq!(StatusCode::from_phrase("Fine"), None);
    /// ```
    pub const fn from_phrase(phrase: &str) -> Option<Self> {
        match lookup::by_phrase(phrase) {
            Some(info) => Some(info.status()),
            None => None,
        }
    }

    /// The phrase in the IANA registry, or `None` if the code is not registered.
    ///
    /// ```
    /// use status_codes::StatusCode;
    ///
    /// assert_eq!(StatusCode::UNPROCESSABLE_CONTENT.canonical_reason(), Some("Unprocessable Content"));
    /// assert_eq!(StatusCode::from_u16(799)?.canonical_reason(), None);
    /// # Ok::<(), status_codes::InvalidStatusCode>(())
    /// ```
    #[inline]
    pub const fn canonical_reason(&self) -> Option<&'static str> {
        codes::phrase(self.as_u16())
    }

    /// Everything the table says about the code, or `None` if it is not registered.
    ///
    /// ```
    /// use status_codes::StatusCode;
    /// use status_codes::info::Retry;
    ///
    /// let info = StatusCode::TOO_MANY_REQUESTS.info().expect("registered");
    /// assert_eq!(info.retry(), Some(Retry::Later));
    /// assert_eq!(info.defined_in()[0], "RFC 6585 §4");
    /// ```
    pub const fn info(&self) -> Option<&'static CodeInfo> {
        lookup::by_number(self.as_u16())
    }

    /// Whether a response with this code carries content. For a code that is not registered, the class decides.
    ///
    /// ```
    /// use status_codes::StatusCode;
    /// use status_codes::info::Content;
    ///
    /// assert_eq!(StatusCode::NO_CONTENT.content(), Content::Forbidden);
    /// ```
    pub const fn content(&self) -> Content {
        codes::content(self.as_u16())
    }

    /// Whether to send the request again, and whether it may have been acted on.
    pub(crate) const fn advice(self) -> (Option<Retry>, Option<Processed>) {
        codes::retry(self.as_u16())
    }

    #[cfg_attr(not(feature = "alloc"), allow(dead_code, reason = "responses need a buffer"))]
    pub(crate) const fn fields(self) -> Fields {
        codes::fields(self.as_u16())
    }
}

/// `404 Not Found`
impl fmt::Display for StatusCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b, c] = self.digits();
        f.write_str(core::str::from_utf8(&[a, b, c, b' ']).unwrap_or_default())?;
        f.write_str(self.canonical_reason().unwrap_or("<unknown status code>"))
    }
}
