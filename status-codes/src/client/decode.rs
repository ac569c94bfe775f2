//! An error that was received, as a value: the enum of its server that clients have.

use super::error_response::ErrorResponse;
use super::known::{self, By};
use super::source::{Looking, Read, Source};

/// An enum that [`ErrorResponse::decode`] returns. `#[api_error(client = Name)]` on the errors of a server writes it; see the
/// [module](super).
///
/// ```
/// use http::{HeaderMap, StatusCode};
/// use status_codes::ApiError;
/// use status_codes::client::{Decode, ErrorResponse};
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// #[api_error(client = PageProblem)]
/// enum PageError {
///     #[error("unchanged")]
///     #[status(304)]
///     NotModified,
/// }
///
/// fn log<P: Decode + std::fmt::Debug>(failed: &ErrorResponse) -> String {
///     format!("{:?}", failed.decode::<P>())
/// }
///
/// let failed = ErrorResponse::from_parts(StatusCode::NOT_MODIFIED, HeaderMap::new(), "");
/// assert_eq!(log::<PageProblem>(&failed), "NotModified");
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an enum for clients",
    label = "a response cannot be read as this type",
    note = "write `#[api_error(client = Name)]` on the enum of the server, and `decode::<Name>()`"
)]
pub trait Decode: Read {
    /// Nothing that the server's type lists.
    #[doc(hidden)]
    const UNKNOWN: Self;
}

impl ErrorResponse {
    /// The error as a value of the enum that `#[api_error(client = Name)]` has written: the variant that the server has sent, with
    /// its fields.
    ///
    /// It is `Unknown` if the server's type does not list the error, if something on the way has answered, or if a field cannot
    /// be read. Nothing is lost then: status, headers and body are still here.
    ///
    /// ```
    /// use http::{HeaderMap, HeaderValue, StatusCode, header};
    /// use status_codes::ApiError;
    /// use status_codes::client::ErrorResponse;
    ///
    /// #[derive(Debug, thiserror::Error, ApiError)]
    /// #[api_error(client(OrderProblem, derive(PartialEq)))]
    /// enum OrderError {
    ///     #[error("order {id} not found")]
    ///     #[status(404)]
    ///     NotFound {
    ///         #[extension]
    ///         id: u64,
    ///     },
    /// }
    ///
    /// let failed = |body| {
    ///     let mut headers = HeaderMap::new();
    ///     headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    ///     ErrorResponse::from_parts(StatusCode::NOT_FOUND, headers, body)
    /// };
    /// assert_eq!(failed(r#"{"code": "not-found", "id": 7}"#).decode::<OrderProblem>(), OrderProblem::NotFound { id: 7 });
    /// assert_eq!(failed(r#"{"code": "no-route"}"#).decode::<OrderProblem>(), OrderProblem::Unknown);
    /// ```
    pub fn decode<P: Decode>(&self) -> P {
        let only = if self.problem().is_none() { known::only(P::specs(), self.status()) } else { None };
        let by_problem = By::ALL.map(Looking::By);
        let mut source = Source::new(self);
        for looking in only.map(Looking::For).into_iter().chain(by_problem) {
            if let Some(read) = source.look_for(looking) {
                return read;
            }
            // Another error than the one that the code names is not a better answer.
            if source.has_matched() {
                break;
            }
        }
        P::UNKNOWN
    }
}
