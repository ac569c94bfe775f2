//! axum: `IntoResponse`.

use core::convert::Infallible;
use core::pin::Pin;
use core::task::{Context, Poll};

use axum_core::body::Body;
use bytes::Bytes;
use http_body::Frame;

use crate::error::ApiError;

pub use axum_core::response::{IntoResponse, Response};

/// The response that an error becomes.
pub fn into_response(error: &dyn ApiError) -> Response {
    let (parts, body) = super::http::parts(error).into_parts();
    // axum gives a body of known length a `Content-Length`, which must not appear on a 204.
    let body = if body.is_empty() { Body::new(NoContent) } else { Body::from(body) };
    Response::from_parts(parts, body)
}

/// A body without content, of which not even the length is told.
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
                $crate::__private::axum::into_response(&self)
            }
        }
    };
}
