//! Types of the `http` crate as statuses and as header values.

use alloc::string::ToString as _;

use http::header::{HeaderName, HeaderValue};

use crate::sink::{HeaderSink, Note, ToHeader, ToHeaders};
use crate::status::{StatusCode, ToStatus};

impl From<StatusCode> for http::StatusCode {
    fn from(status: StatusCode) -> Self {
        // Both accept 100 to 999.
        Self::from_u16(status.as_u16()).unwrap_or(Self::INTERNAL_SERVER_ERROR)
    }
}

impl From<http::StatusCode> for StatusCode {
    fn from(status: http::StatusCode) -> Self {
        Self::from_u16(status.as_u16()).unwrap_or(Self::INTERNAL_SERVER_ERROR)
    }
}

impl ToStatus for http::StatusCode {
    fn to_status(&self) -> StatusCode {
        (*self).into()
    }
}

impl ToHeader for HeaderValue {
    fn to_header(&self, name: &str, to: &mut dyn HeaderSink) {
        to.header(name, self.as_bytes());
    }
}

/// A value that is marked as sensitive was not meant for the clients of another server.
impl ToHeaders for http::HeaderMap {
    fn to_headers(&self, to: &mut dyn HeaderSink) {
        for (name, value) in self {
            if value.is_sensitive() {
                to.note(name.as_str(), Note::NotRelayed);
            } else {
                value.to_header(name.as_str(), to);
            }
        }
    }
}

impl ToHeader for bytes::Bytes {
    fn to_header(&self, name: &str, to: &mut dyn HeaderSink) {
        to.header(name, self);
    }
}

impl ToHeader for http::Uri {
    fn to_header(&self, name: &str, to: &mut dyn HeaderSink) {
        to.header(name, self.to_string().as_bytes());
    }
}

impl ToHeader for http::Method {
    fn to_header(&self, name: &str, to: &mut dyn HeaderSink) {
        to.header(name, self.as_str().as_bytes());
    }
}

impl ToHeader for HeaderName {
    fn to_header(&self, name: &str, to: &mut dyn HeaderSink) {
        to.header(name, self.as_str().as_bytes());
    }
}

impl ToHeader for http::StatusCode {
    fn to_header(&self, name: &str, to: &mut dyn HeaderSink) {
        to.header(name, self.as_str().as_bytes());
    }
}

impl PartialEq<http::StatusCode> for StatusCode {
    fn eq(&self, other: &http::StatusCode) -> bool {
        self.as_u16() == other.as_u16()
    }
}

impl PartialEq<StatusCode> for http::StatusCode {
    fn eq(&self, other: &StatusCode) -> bool {
        self.as_u16() == other.as_u16()
    }
}
