//! `From` for `poem::Error`.

use poem::Response;

use crate::adapter::http::respond::parts;
use crate::error::ApiError;
use crate::response::{Failure, Outcome, SharedError, is_observed};

pub use poem::Error;

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

#[doc(hidden)]
#[macro_export]
macro_rules! __poem_unless_trait_only {
    ([$($generics:tt)*] [$($error:tt)*] [$($bounds:tt)*]) => {
        impl $($generics)* $crate::__private::From<$($error)*> for $crate::__private::poem::Error $($bounds)* {
            fn from(error: $($error)*) -> Self {
                let response = $crate::__private::poem::respond(&error);
                $crate::__private::poem::with_error(response, || $crate::__carry!([$($generics)*] error))
            }
        }

        impl $($generics)* $crate::__private::From<$crate::__private::Box<$($error)*>> for $crate::__private::poem::Error
        $($bounds)*
        {
            fn from(error: $crate::__private::Box<$($error)*>) -> Self {
                $crate::__private::From::from(*error)
            }
        }
    };
}
