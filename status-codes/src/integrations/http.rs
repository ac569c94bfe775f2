//! The `http` crate: responses for hyper, tower and warp.

mod layer;

use alloc::borrow::Cow;
use alloc::string::ToString as _;

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderName, HeaderValue};

use crate::StatusCode;
use crate::error::ApiError;
use crate::failure::{Carrier, Failure, Outcome, Shared, snapshot, travels};
use crate::header::HeaderSink;
use crate::problem;
use crate::response::{Response, render};

pub use layer::{ErrorFuture, ErrorService};

/// The response that an error becomes.
///
/// Where somebody waits for errors, a snapshot of this one is in the extensions, as [`Failure`]; what the response lacks
/// of what the error wanted to send is there as [`Omissions`](crate::Omissions).
///
/// ```
/// use status_codes::{ApiError, StatusCode};
/// # #[derive(Debug)] struct Teapot;
/// # impl core::fmt::Display for Teapot {
/// #     fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result { f.write_str("short and stout") }
/// # }
/// # impl core::error::Error for Teapot {}
/// # impl ApiError for Teapot { fn status(&self) -> StatusCode { StatusCode::IM_A_TEAPOT } }
///
/// let response: http::Response<bytes::Bytes> = status_codes::http::response(&Teapot);
/// assert_eq!(response.status(), http::StatusCode::IM_A_TEAPOT);
/// assert_eq!(response.headers()["content-type"], "application/problem+json");
/// ```
pub fn response<B: From<Bytes>>(error: &dyn ApiError) -> http::Response<B> {
    let (response, outcome) = parts(error);
    travelling(response, outcome, || snapshot(error)).map(B::from)
}

/// The response that an error becomes, and in which it travels itself.
///
/// ```
/// use status_codes::Problem;
///
/// let response = status_codes::http::into_response::<bytes::Bytes>(Problem::new(404));
/// assert_eq!(response.status(), 404);
/// ```
pub fn into_response<B: From<Bytes>>(error: impl ApiError + Send + Sync + 'static) -> http::Response<B> {
    let (response, outcome) = parts(&error);
    travelling(response, outcome, || Carrier(error).carry()).map(B::from)
}

/// The response, and what became of the error.
pub(super) fn parts(error: &dyn ApiError) -> (http::Response<Bytes>, Outcome) {
    let mut response = http::Response::new(Bytes::new());
    let headers = response.headers_mut();
    let Response { status, content_type, body, own_body, omissions } = render(error, &mut |name, value| {
        let (Ok(name), Ok(value)) = (HeaderName::from_bytes(name.as_bytes()), HeaderValue::from_bytes(value)) else {
            return false;
        };
        headers.append(name, value);
        true
    });
    if let Some(content_type) = content_type {
        headers.insert(CONTENT_TYPE, media_type(content_type));
    }
    *response.status_mut() = status.into();
    *response.body_mut() = match body {
        Cow::Borrowed(body) => Bytes::from_static(body),
        Cow::Owned(body) => Bytes::from(body),
    };
    if !omissions.is_empty() {
        response.extensions_mut().insert(omissions.clone());
    }
    (response, Outcome { status, own_body, omissions })
}

/// The media type of most errors is known to be a legal value.
fn media_type(content_type: &'static str) -> HeaderValue {
    const PROBLEM: HeaderValue = HeaderValue::from_static(problem::CONTENT_TYPE);
    if content_type == problem::CONTENT_TYPE { PROBLEM } else { HeaderValue::from_static(content_type) }
}

/// The response with its error, where somebody waits for it.
pub(super) fn travelling<B>(
    mut response: http::Response<B>,
    outcome: Outcome,
    error: impl FnOnce() -> Shared,
) -> http::Response<B> {
    if travels() {
        response.extensions_mut().insert(Failure::new(error(), outcome));
    }
    response
}

impl From<StatusCode> for http::StatusCode {
    fn from(status: StatusCode) -> Self {
        // Both know 100 to 999.
        Self::from_u16(status.as_u16()).unwrap_or(Self::INTERNAL_SERVER_ERROR)
    }
}

impl From<http::StatusCode> for StatusCode {
    fn from(status: http::StatusCode) -> Self {
        Self::from_u16(status.as_u16()).unwrap_or(Self::INTERNAL_SERVER_ERROR)
    }
}

impl crate::ToStatus for http::StatusCode {
    fn to_status(&self) -> StatusCode {
        (*self).into()
    }
}

impl crate::ToHeader for HeaderValue {
    fn to_header(&self, name: &str, to: &mut dyn HeaderSink) {
        to.header(name, self.as_bytes());
    }
}

impl crate::ToHeader for http::Uri {
    fn to_header(&self, name: &str, to: &mut dyn HeaderSink) {
        to.header(name, self.to_string().as_bytes());
    }
}

impl crate::ToHeader for http::Method {
    fn to_header(&self, name: &str, to: &mut dyn HeaderSink) {
        to.header(name, self.as_str().as_bytes());
    }
}

impl crate::ToHeader for HeaderName {
    fn to_header(&self, name: &str, to: &mut dyn HeaderSink) {
        to.header(name, self.as_str().as_bytes());
    }
}

impl crate::ToHeader for http::StatusCode {
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
