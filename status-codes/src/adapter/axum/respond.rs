//! `IntoResponse`.

use alloc::boxed::Box;

use axum::body::Body;

use crate::adapter::http::respond::{attach, parts};
use crate::error::{ApiError, HandlerError};
use crate::response::{Outcome, SharedError, snapshot};

pub use axum::response::{IntoResponse, Response};

/// The response that an error becomes, and the result of rendering it.
pub fn respond(error: &dyn ApiError) -> (Response, Outcome) {
    let (response, outcome) = parts(error);
    (response.map(Body::from), outcome)
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

impl<E> IntoResponse for HandlerError<E> {
    fn into_response(self) -> Response {
        self.into_inner().into_response()
    }
}

#[doc(hidden)]
#[macro_export]
macro_rules! __axum_unless_trait_only {
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
