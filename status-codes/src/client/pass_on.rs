//! What a server's clients learn about an error that the server has received from another one: nothing, or the problem.

use super::error_response::ErrorResponse;
use super::media_type::MediaType;
use crate::error::{AnyError, ApiError};
use crate::status::StatusCode;

/// A bare 502 ([RFC 9110 §15.6.3](https://www.rfc-editor.org/rfc/rfc9110.html#section-15.6.3)).
impl ApiError for ErrorResponse {
    fn status(&self) -> StatusCode {
        StatusCode::BAD_GATEWAY
    }
}

impl ErrorResponse {
    /// The error for one's own client. A 4xx with a problem document (`application/problem+json`) is passed on: status, `type`, `title`,
    /// `detail`, extension members and `Retry-After`, and no other header. `instance` and `request_id` are left out, because they are
    /// about the other server's request. Everything else is a bare 502.
    ///
    /// Call it only if the other server's errors are meant for your clients. They may then learn what you asked it.
    ///
    /// ```
    /// use http::{HeaderMap, HeaderValue, StatusCode, header};
    /// use status_codes::adapter::sent;
    /// use status_codes::client::ErrorResponse;
    ///
    /// let failed = |status| {
    ///     let mut headers = HeaderMap::new();
    ///     headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    ///     headers.insert(header::SERVER, HeaderValue::from_static("stock/1.2"));
    ///     ErrorResponse::from_parts(status, headers, r#"{"title": "Sold out", "left": 2}"#)
    /// };
    ///
    /// let sent_on = sent(&failed(StatusCode::CONFLICT).pass_on());
    /// assert_eq!(sent_on.text(), r#"{"title":"Sold out","status":409,"left":2}"#);
    /// assert_eq!(sent_on.header("server"), None);
    ///
    /// let bare = r#"{"title":"Bad Gateway","status":502}"#;
    /// assert_eq!(sent(&failed(StatusCode::INTERNAL_SERVER_ERROR).pass_on()).text(), bare);
    /// // Without the call it is always that.
    /// assert_eq!(sent(&failed(StatusCode::CONFLICT)).text(), bare);
    /// ```
    pub fn pass_on(self) -> AnyError {
        let status = ErrorResponse::status(&self);
        let is_meant_for_clients = status.is_client_error() && MediaType::of(self.headers()).is_problem();
        match self.problem() {
            Some(problem) if is_meant_for_clients => {
                let problem = problem.clone().passed_on(status);
                AnyError::new(match self.retry_after() {
                    Some(wait) => problem.with_header("Retry-After", wait),
                    None => problem,
                })
            }
            _ => AnyError::new(self),
        }
    }
}
