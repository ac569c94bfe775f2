//! Errors of request guards.

use alloc::sync::Arc;

use rocket::Request;
use rocket::http::Status;
use rocket::request::Outcome;

use super::slot::Slot;
use crate::error::ApiError;
use crate::response::{Failure, sendable};

/// Fails a request guard with an error, which an [`ErrorLayer`](crate::ErrorLayer) then sends whole: status, headers and body.
///
/// Rocket itself keeps only the status that a guard fails with, and passes it to a catcher. The layer's catcher sends the
/// error. A catcher of your own for the same status answers in its place. If a handler takes a `Result<Guard, Failure>`, it
/// answers itself, for example with another error.
///
/// ```
/// use rocket::Request;
/// use rocket::request::{FromRequest, Outcome};
/// use status_codes::adapter::rocket::guard;
/// use status_codes::{ApiError, Failure};
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// #[error("the token is over")]
/// #[status(401)]
/// #[header("WWW-Authenticate" = "Bearer error=\"invalid_token\"")]
/// struct TokenOver;
///
/// struct User;
///
/// #[rocket::async_trait]
/// impl<'r> FromRequest<'r> for User {
///     type Error = Failure;
///
///     async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Failure> {
///         guard(TokenOver, request)
///     }
/// }
/// ```
pub fn guard<S>(error: impl ApiError + Send + Sync + 'static, request: &Request<'_>) -> Outcome<S, Failure> {
    let status = sendable(&error);
    let failure = Failure::unsent(Arc::new(error), status);
    Slot::of(request).put_unsent(failure.clone());
    Outcome::Error((Status::new(status.as_u16()), failure))
}
