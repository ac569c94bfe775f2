//! From an error to poem's `Error` and to its response.

use super::lent::{self, Taker};
use crate::adapter::http::respond::parts;
use crate::error::{ApiError, HandlerError};
use crate::response::{Failure, Outcome, SharedError, is_observed, sendable, snapshot};

pub use poem::error::ResponseError;
pub use poem::http::StatusCode as HttpStatus;
pub use poem::{Error, Response};

/// The response that an error becomes, and the result of rendering it.
pub fn respond(error: &dyn ApiError) -> (Response, Outcome) {
    let (response, outcome) = parts(error);
    let (parts, body) = response.into_parts();
    let mut response = Response::default();
    response.set_status(parts.status);
    *response.headers_mut() = parts.headers;
    response.set_body(body);
    (response, outcome)
}

/// The response of an error that poem only lends. poem replaces the extensions, so the body has the failure.
pub fn respond_borrowed(error: &dyn ApiError) -> Response {
    let (mut response, outcome) = respond(error);
    if is_observed() {
        let body = response.take_body();
        response.set_body(lent::with_failure(body, Failure::new(snapshot(error), outcome)));
    }
    response
}

/// The status of the response, for poem. An `ErrorLayer` asks for it too, to learn how the error is taken out.
pub fn status(error: &dyn ApiError, taker: Option<Taker>) -> HttpStatus {
    if let Some(taker) = taker {
        lent::offer(taker);
    }
    sendable(error).into()
}

/// poem's error, which holds the response and the error.
pub fn with_error((response, outcome): (Response, Outcome), error: impl FnOnce() -> SharedError) -> Error {
    let omissions = outcome.omissions.clone();
    let mut wrapper = Error::from_response(response);
    if !omissions.is_empty() {
        wrapper.set_data(omissions);
    }
    if is_observed() {
        wrapper.set_data(Failure::new(error(), outcome));
    }
    wrapper
}

/// An error that was in a box.
#[derive(Debug)]
pub struct Unboxed<E>(pub E);

impl<E: Into<Error>> Unboxed<E> {
    /// poem's error, which holds it.
    pub fn into_error(self) -> Error {
        self.0.into()
    }
}

/// For types that are not errors. The compiler reports them in another place.
pub trait NotAnError: Sized {
    /// It is never called.
    fn into_error(self) -> Error {
        unreachable!("it is not an error")
    }
}

impl<E> NotAnError for Unboxed<E> {}

impl<E> From<HandlerError<E>> for Error {
    fn from(error: HandlerError<E>) -> Self {
        error.into_inner().into()
    }
}

#[doc(hidden)]
#[macro_export]
macro_rules! __poem_unless_trait_only {
    ([] [$($error:tt)*] []) => {
        const _: () = {
            use $crate::__private::poem::Borrowed as _;

            impl $crate::__private::poem::Ownership<'_> for $($error)* {
                type Owned =
                    $crate::__private::poem::Is<{ $crate::__private::poem::Probe::<$($error)*>::IS_OWNED }>;
            }

            // With it, poem knows the type and the text of the error.
            impl $crate::__private::poem::ResponseError for $($error)*
            where
                for<'__status_codes_r> $($error)*: $crate::__private::poem::Ownership<
                    '__status_codes_r,
                    Owned = $crate::__private::poem::Is<true>,
                >,
            {
                fn status(&self) -> $crate::__private::poem::HttpStatus {
                    $crate::__private::poem::status(self, $crate::__private::poem::Probe::<$($error)*>::TAKER)
                }

                fn as_response(&self) -> $crate::__private::poem::Response {
                    $crate::__private::poem::respond_borrowed(self)
                }
            }

            impl $crate::__private::From<$($error)*> for $crate::__private::poem::Error
            where
                for<'__status_codes_r> $($error)*: $crate::__private::poem::Ownership<
                    '__status_codes_r,
                    Owned = $crate::__private::poem::Is<false>,
                >,
            {
                fn from(error: $($error)*) -> Self {
                    let response = $crate::__private::poem::respond(&error);
                    $crate::__private::poem::with_error(response, || $crate::__private::snapshot(&error))
                }
            }
        };
        $crate::__poem_unless_trait_only!(@ [] [$($error)*] []);
    };
    ([$($generics:tt)*] [$($error:tt)*] [$($bounds:tt)*]) => {
        impl $($generics)* $crate::__private::From<$($error)*> for $crate::__private::poem::Error $($bounds)* {
            fn from(error: $($error)*) -> Self {
                let response = $crate::__private::poem::respond(&error);
                $crate::__private::poem::with_error(response, || $crate::__carry!([$($generics)*] error))
            }
        }

        $crate::__poem_unless_trait_only!(@ [$($generics)*] [$($error)*] [$($bounds)*]);
    };
    (@ [$($generics:tt)*] [$($error:tt)*] [$($bounds:tt)*]) => {
        impl $($generics)* $crate::__private::From<$crate::__private::Box<$($error)*>> for $crate::__private::poem::Error
        $($bounds)*
        {
            fn from(error: $crate::__private::Box<$($error)*>) -> Self {
                // If the type is not an error, that is reported once, and not here again.
                use $crate::__private::poem::NotAnError as _;
                $crate::__private::poem::Unboxed(*error).into_error()
            }
        }
    };
}
