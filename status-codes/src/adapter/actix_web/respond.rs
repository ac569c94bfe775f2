//! `ResponseError`.

use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::fmt::{Debug, Display};

use actix_web::body::{BoxBody, None as NoContent};
use actix_web::http::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderName, HeaderValue};

use super::convert::to_http;
use super::lent::is_body_enough;
use crate::body::PROBLEM_JSON;
use crate::error::{ApiError, HandlerError};
use crate::response::{Failure, Rendered, is_observed, render, sendable, snapshot};
use crate::sink::MediaType;
use crate::status::StatusCode;
use crate::table::Content;

pub use actix_web::http::StatusCode as HttpStatus;
pub use actix_web::{HttpResponse, ResponseError};

/// What actix-web requires of an error. `__actix_web_unless_trait_only!` says what the lifetime is for.
pub trait DebugAndDisplay<'a>: Debug + Display {}

impl<E: Debug + Display + ?Sized> DebugAndDisplay<'_> for E {}

/// The status of the response that an error becomes.
pub fn status(error: &dyn ApiError) -> HttpStatus {
    to_http(sendable(error))
}

/// The response that an error becomes. The framework passes only a reference, so the response holds a snapshot.
pub fn respond(error: &dyn ApiError) -> HttpResponse {
    if is_body_enough(error) {
        return HttpResponse::new(HttpStatus::OK);
    }
    let mut headers = Vec::new();
    let rendered = render(error, &mut |name, value| {
        let (Ok(name), Ok(value)) = (HeaderName::from_bytes(name.as_bytes()), HeaderValue::from_bytes(value)) else {
            return false;
        };
        headers.push((name, value));
        true
    });
    let outcome = is_observed().then(|| rendered.outcome());
    let Rendered { status, content_type, body, omissions, .. } = rendered;
    let mut response = HttpResponse::with_body(to_http(status), framed(status, body));
    for (name, value) in headers {
        // The server sets the length.
        if name != CONTENT_LENGTH {
            response.headers_mut().append(name, value);
        }
    }
    if let Some(content_type) = content_type.and_then(media_type) {
        response.headers_mut().insert(CONTENT_TYPE, content_type);
    }
    if !omissions.is_empty() {
        response.extensions_mut().insert(omissions);
    }
    if let Some(outcome) = outcome {
        response.extensions_mut().insert(Failure::new(snapshot(error), outcome));
    }
    response
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

/// The body, framed for the status. The server writes any body that it gets, even if the status forbids one.
fn framed(status: StatusCode, body: Cow<'static, [u8]>) -> BoxBody {
    match (status.content(), body) {
        (Content::Forbidden, _) => BoxBody::new(NoContent::new()),
        (Content::Empty, _) => BoxBody::new(()),
        (_, Cow::Borrowed(body)) => BoxBody::new(body),
        (_, Cow::Owned(body)) => BoxBody::new(body),
    }
}

impl<E> ResponseError for HandlerError<E> {
    fn status_code(&self) -> HttpStatus {
        status(self.error())
    }

    fn error_response(&self) -> HttpResponse {
        respond(self.error())
    }
}

#[doc(hidden)]
#[macro_export]
macro_rules! __actix_web_unless_trait_only {
    // The framework requires `Display`. If it is missing, the derive has already said so, and a bound over every lifetime is
    // accepted here.
    ([] [$($error:tt)*] []) => {
        $crate::__actix_web_unless_trait_only!([] [$($error)*] [where for<'__status_codes_r> $($error)*: $crate::__private::actix_web::DebugAndDisplay<'__status_codes_r>]);
    };
    ([$($generics:tt)*] [$($error:tt)*] [$($bounds:tt)*]) => {
        impl $($generics)* $crate::__private::actix_web::ResponseError for $($error)* $($bounds)* {
            fn status_code(&self) -> $crate::__private::actix_web::HttpStatus {
                $crate::__private::actix_web::status(self)
            }

            fn error_response(&self) -> $crate::__private::actix_web::HttpResponse {
                $crate::__private::actix_web::respond(self)
            }
        }

        impl $($generics)* $crate::__private::actix_web::ResponseError for $crate::__private::Box<$($error)*>
        $($bounds)*
        {
            fn status_code(&self) -> $crate::__private::actix_web::HttpStatus {
                $crate::__private::actix_web::status(&**self)
            }

            fn error_response(&self) -> $crate::__private::actix_web::HttpResponse {
                $crate::__private::actix_web::respond(&**self)
            }
        }
    };
}
