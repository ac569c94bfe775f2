//! `Responder`.

use alloc::borrow::{Cow, ToOwned as _};
use std::io::Cursor;

use rocket::Response;
use rocket::http::Status;

use super::slot::Slot;
use crate::error::{ApiError, HandlerError};
use crate::response::{Failure, Outcome, Rendered, SharedError, is_observed, render};
use crate::table::Content;

pub use rocket::Request;
pub use rocket::response::{Responder, Result};

/// The response that an error becomes, and the result of rendering it.
pub fn respond(error: &dyn ApiError) -> (Response<'static>, Outcome) {
    let mut response = Response::new();
    let rendered = render(error, &mut |name, value| {
        let Ok(value) = core::str::from_utf8(value) else { return false };
        // Rocket sets the length.
        if !name.eq_ignore_ascii_case("content-length") {
            response.adjoin_raw_header(name.to_owned(), value.to_owned());
        }
        true
    });
    let outcome = rendered.outcome();
    let Rendered { status, content_type, body, .. } = rendered;
    if let Some(content_type) = content_type {
        response.set_raw_header("Content-Type", content_type);
    }
    response.set_status(Status::new(status.as_u16()));
    match (status.content(), body) {
        (Content::Forbidden, _) => {}
        (Content::Empty, _) => response.set_sized_body(0, Cursor::new(&[])),
        (_, Cow::Borrowed(body)) => response.set_sized_body(body.len(), Cursor::new(body)),
        (_, Cow::Owned(body)) => response.set_sized_body(body.len(), Cursor::new(body)),
    }
    (response, outcome)
}

/// The response, whose request holds the error.
///
/// # Errors
///
/// Never.
pub fn with_error(
    (response, outcome): (Response<'static>, Outcome),
    request: &Request<'_>,
    error: impl FnOnce() -> SharedError,
) -> Result<'static> {
    if is_observed() {
        Slot::of(request).put(Failure::new(error(), outcome));
    }
    Ok(response)
}

impl<'r, E> Responder<'r, 'static> for HandlerError<E> {
    fn respond_to(self, request: &'r Request<'_>) -> Result<'static> {
        self.into_inner().respond_to(request)
    }
}

#[doc(hidden)]
#[macro_export]
macro_rules! __rocket_unless_trait_only {
    ([] $error:tt $bounds:tt) => {
        $crate::__rocket_unless_trait_only!(@ ['__status_codes_r>] [] $error $bounds);
    };
    ([< $($generics:tt)*] $error:tt $bounds:tt) => {
        $crate::__rocket_unless_trait_only!(@ ['__status_codes_r, $($generics)*] [< $($generics)*] $error $bounds);
    };
    (@ [$($with:tt)*] $generics:tt [$($error:tt)*] [$($bounds:tt)*]) => {
        impl<$($with)* $crate::__private::rocket::Responder<'__status_codes_r, 'static> for $($error)* $($bounds)* {
            fn respond_to(
                self,
                request: &'__status_codes_r $crate::__private::rocket::Request<'_>,
            ) -> $crate::__private::rocket::Result<'static> {
                let response = $crate::__private::rocket::respond(&self);
                $crate::__private::rocket::with_error(response, request, || $crate::__carry!($generics self))
            }
        }
    };
}
