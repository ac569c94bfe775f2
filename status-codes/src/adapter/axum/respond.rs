//! `IntoResponse`.

use alloc::boxed::Box;
use core::convert::Infallible;
use core::pin::Pin;
use core::task::{Context, Poll};

use axum::body::Body;
use bytes::Bytes;
use http_body::Frame;

use crate::adapter::http::respond::{attach, parts};
use crate::error::ApiError;
use crate::response::{Outcome, SharedError, snapshot};

pub use axum::response::{IntoResponse, Response};

/// The response that an error becomes, and the result of rendering it.
pub fn respond(error: &dyn ApiError) -> (Response, Outcome) {
    let (response, outcome) = parts(error);
    // axum adds `Content-Length` to a body of known length, but a 204 must not have one.
    let body = |body: Bytes| if body.is_empty() { Body::new(NoContent) } else { Body::from(body) };
    (response.map(body), outcome)
}

/// The response, with the error attached.
pub fn with_error(response: (Response, Outcome), error: impl FnOnce() -> SharedError) -> Response {
    attach(response.0, response.1, error)
}

/// The response of an error that is only borrowed.
pub fn respond_borrowed(error: &dyn ApiError) -> Response {
    with_error(respond(error), || snapshot(error))
}

impl IntoResponse for Box<dyn ApiError + '_> {
    fn into_response(self) -> Response {
        respond_borrowed(&self)
    }
}

/// A body without content that does not tell its length.
struct NoContent;

impl http_body::Body for NoContent {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        Poll::Ready(None)
    }

    fn is_end_stream(&self) -> bool {
        true
    }
}

#[doc(hidden)]
#[macro_export]
macro_rules! __axum {
    ([$($generics:tt)*] [$($error:tt)*] [$($bounds:tt)*]) => {
        impl $($generics)* $crate::__private::axum::IntoResponse for $($error)* $($bounds)* {
            fn into_response(self) -> $crate::__private::axum::Response {
                let response = $crate::__private::axum::respond(&self);
                $crate::__private::axum::with_error(response, || $crate::__carry!([$($generics)*] self))
            }
        }

        impl $($generics)* $crate::__private::axum::IntoResponse for $crate::__private::Box<$($error)*> $($bounds)* {
            fn into_response(self) -> $crate::__private::axum::Response {
                $crate::__private::axum::IntoResponse::into_response(*self)
            }
        }

        impl $($generics)* $crate::__private::axum::IntoResponse for &$($error)* $($bounds)* {
            fn into_response(self) -> $crate::__private::axum::Response {
                $crate::__private::axum::respond_borrowed(self)
            }
        }
    };
}
