//! The response that an error becomes.

use alloc::borrow::Cow;

use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderName, HeaderValue};

use crate::body::PROBLEM_JSON;
use crate::error::{AnyError, ApiError, HandlerError};
use crate::response::{Carrier, Failure, Outcome, Rendered, SharedError, is_observed, render, snapshot};
use crate::sink::MediaType;

/// The response that an error becomes.
///
/// If an [`ErrorLayer`](crate::ErrorLayer) has been built, the extensions hold a snapshot of the error, as a [`Failure`]. If
/// something was left out, they hold [`Omissions`](crate::adapter::Omissions).
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
/// let response: http::Response<bytes::Bytes> = status_codes::adapter::http::response(&Teapot);
/// assert_eq!(response.status(), http::StatusCode::IM_A_TEAPOT);
/// assert_eq!(response.headers()["content-type"], "application/problem+json");
/// ```
pub fn response<B: From<Bytes>>(error: &dyn ApiError) -> http::Response<B> {
    let (response, outcome) = parts(error);
    attach(response, outcome, || snapshot(error)).map(B::from)
}

/// The response that an error becomes, with the error itself in its [`Failure`].
///
/// The error is any [`ApiError`] that is `Send`, `Sync` and `'static`, or a [`HandlerError`].
///
/// ```
/// use status_codes::Problem;
///
/// let response = status_codes::adapter::http::into_response::<bytes::Bytes>(Problem::new(404));
/// assert_eq!(response.status(), 404);
/// ```
pub fn into_response<B: From<Bytes>>(error: impl IntoError) -> http::Response<B> {
    let error = error.into_error();
    let (response, outcome) = parts(&error);
    attach(response, outcome, || Carrier(error).carry()).map(B::from)
}

/// What [`into_response`] takes.
#[doc(hidden)]
pub trait IntoError {
    type Error: ApiError + Send + Sync + 'static;

    fn into_error(self) -> Self::Error;
}

impl<E: ApiError + Send + Sync + 'static> IntoError for E {
    type Error = E;

    fn into_error(self) -> E {
        self
    }
}

impl<E> IntoError for HandlerError<E> {
    type Error = AnyError;

    fn into_error(self) -> AnyError {
        self.into_inner()
    }
}

/// The response, and the result of rendering the error.
pub(in crate::adapter) fn parts(error: &dyn ApiError) -> (http::Response<Bytes>, Outcome) {
    let mut response = http::Response::new(Bytes::new());
    let headers = response.headers_mut();
    let rendered = render(error, &mut |name, value| {
        let (Ok(name), Ok(value)) = (HeaderName::from_bytes(name.as_bytes()), HeaderValue::from_bytes(value)) else {
            return false;
        };
        headers.try_append(name, value).is_ok()
    });
    let outcome = rendered.outcome();
    let Rendered { status, content_type, body, omissions, .. } = rendered;
    if let Some(content_type) = content_type.and_then(media_type) {
        headers.insert(CONTENT_TYPE, content_type);
    }
    *response.status_mut() = status.into();
    *response.body_mut() = match body {
        Cow::Borrowed(body) => Bytes::from_static(body),
        Cow::Owned(body) => Bytes::from(body),
    };
    if !omissions.is_empty() {
        response.extensions_mut().insert(omissions);
    }
    (response, outcome)
}

/// The media type as a header value. Most errors have the same one.
fn media_type(content_type: MediaType) -> Option<HeaderValue> {
    const PROBLEM: HeaderValue = HeaderValue::from_static(PROBLEM_JSON);
    match content_type {
        Cow::Borrowed(PROBLEM_JSON) => Some(PROBLEM),
        Cow::Borrowed(content_type) => Some(HeaderValue::from_static(content_type)),
        Cow::Owned(content_type) => HeaderValue::try_from(content_type).ok(),
    }
}

/// The response with the error attached, if something reads failures.
pub(in crate::adapter) fn attach<B>(
    mut response: http::Response<B>,
    outcome: Outcome,
    error: impl FnOnce() -> SharedError,
) -> http::Response<B> {
    if is_observed() {
        response.extensions_mut().insert(Failure::new(error(), outcome));
    }
    response
}
