//! `ErrorResponse`, an error that a server has sent.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::sync::Arc;
use core::error::Error;
use core::fmt;
use core::time::Duration;
use std::time::SystemTime;

use bytes::Bytes;
use http::header::{HeaderMap, HeaderValue, RETRY_AFTER};

use super::code::code;
use super::from_header::FromHeader;
use super::known::{self, Known};
use super::media_type::MediaType;
use super::read_body::ReadBody;
use crate::body::Problem;
use crate::error::ApiError;
use crate::response::line;
use crate::retry::{Idempotence, parse_after};
use crate::spec::ErrorSpec;
use crate::status::StatusCode;

/// The most characters of a code or a title that are shown.
const LONGEST: usize = 128;

/// An error that a server has sent: status, headers and body, and what can be read from them.
///
/// It needs no generated code, and it can be made of whatever has answered. Reading is as lenient as
/// [RFC 9457 §3.1](https://www.rfc-editor.org/rfc/rfc9457.html#section-3.1) asks, and nothing that was received is lost: what
/// cannot be read is still in [`body`](Self::body).
///
/// ```
/// use http::{HeaderMap, Method, StatusCode};
/// use status_codes::client::ErrorResponse;
///
/// // What a gateway says if there is no server behind it.
/// let failed = ErrorResponse::from_parts(StatusCode::BAD_GATEWAY, HeaderMap::new(), "<html>no upstream</html>");
/// assert_eq!(failed.status(), 502);
/// assert_eq!((failed.problem(), failed.code()), (None, None));
/// assert_eq!(failed.body(), b"<html>no upstream</html>");
/// assert!(failed.may_retry(&Method::GET) && !failed.may_retry(&Method::POST));
/// ```
///
/// # For logs
///
/// `Display` is the status, the code and the title, on one line and cut. `Debug` is the status, the names of the headers and the
/// length of the body, without any value.
///
/// # As an error of one's own
///
/// It is an [`ApiError`], so `?` takes it in a handler. The response is then a bare 502: nothing that the server has said is sent,
/// neither text nor member nor header. [`pass_on`](Self::pass_on) passes on a 4xx that is a problem document.
#[derive(Clone)]
pub struct ErrorResponse(Box<Received>);

/// In a box, so that a `Result` with a response stays small.
#[derive(Clone)]
struct Received {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
    problem: Option<Problem>,
    /// Whether [`ReadBody`] has read the problem.
    is_read_as: bool,
    spec: Option<&'static ErrorSpec>,
    end: End,
}

/// How the body has ended.
#[derive(Clone)]
pub(super) enum End {
    Complete,
    /// It is longer than the limit.
    Limit,
    /// The connection failed.
    Failed(Arc<dyn Error + Send + Sync>),
}

impl ErrorResponse {
    /// Reads a response that was received with any library.
    ///
    /// A body that the library has not decompressed is not a problem document, but it is kept.
    ///
    /// ```
    /// use http::{HeaderMap, StatusCode};
    /// use status_codes::client::ErrorResponse;
    ///
    /// let failed = ErrorResponse::from_parts(StatusCode::NOT_FOUND, HeaderMap::new(), "");
    /// assert_eq!(failed.to_string(), "404 Not Found");
    /// ```
    pub fn from_parts(status: http::StatusCode, headers: HeaderMap, body: impl Into<Bytes>) -> Self {
        Self::received(status, headers, body.into(), End::Complete)
    }

    pub(super) fn received(status: http::StatusCode, headers: HeaderMap, body: Bytes, end: End) -> Self {
        let problem = if MediaType::of(&headers).is_json() { Problem::read(&body) } else { None };
        Self(Box::new(Received { status: status.into(), headers, body, problem, is_read_as: false, spec: None, end }))
    }

    /// The status of the status line. A member `status` of the body says nothing about it.
    pub fn status(&self) -> StatusCode {
        self.0.status
    }

    /// The header fields, as they were received.
    ///
    /// ```
    /// use http::{HeaderMap, StatusCode};
    /// use status_codes::client::ErrorResponse;
    ///
    /// assert!(ErrorResponse::from_parts(StatusCode::NOT_FOUND, HeaderMap::new(), "").headers().is_empty());
    /// ```
    pub fn headers(&self) -> &HeaderMap {
        &self.0.headers
    }

    /// The value of a header field, or `None` if it cannot be read as this type. An `Option` tells a field that is missing from one
    /// that is wrong.
    ///
    /// ```
    /// use http::{HeaderMap, HeaderValue, StatusCode};
    /// use status_codes::client::ErrorResponse;
    ///
    /// let mut headers = HeaderMap::new();
    /// headers.insert("x-ratelimit-remaining", HeaderValue::from_static("0"));
    /// headers.insert("allow", HeaderValue::from_static("GET, HEAD"));
    /// let failed = ErrorResponse::from_parts(StatusCode::TOO_MANY_REQUESTS, headers, "");
    ///
    /// assert_eq!(failed.header::<u32>("X-RateLimit-Remaining"), Some(0));
    /// assert_eq!(failed.header::<Vec<String>>("Allow"), Some(vec!["GET".to_owned(), "HEAD".to_owned()]));
    /// assert_eq!(failed.header::<Option<u32>>("X-RateLimit-Limit"), Some(None));
    /// assert_eq!(failed.header::<u32>("Allow"), None);
    /// ```
    pub fn header<T: FromHeader>(&self, name: &str) -> Option<T> {
        let lines: alloc::vec::Vec<&[u8]> = self.0.headers.get_all(name).iter().map(HeaderValue::as_bytes).collect();
        T::from_field(name, &lines)
    }

    /// The body, as it was received.
    pub fn body(&self) -> &[u8] {
        &self.0.body
    }

    /// The body as a problem document, if it is a JSON object and its media type says so.
    pub fn problem(&self) -> Option<&Problem> {
        self.0.problem.as_ref()
    }

    /// The machine code: the member `code`, a text or a number, or else the last segment of the problem type.
    ///
    /// ```
    /// use http::{HeaderMap, HeaderValue, StatusCode, header};
    /// use status_codes::client::ErrorResponse;
    ///
    /// let mut headers = HeaderMap::new();
    /// headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    /// let body = r#"{"type": "https://api.example.com/problems/sold-out"}"#;
    /// let failed = ErrorResponse::from_parts(StatusCode::CONFLICT, headers, body);
    /// assert_eq!(failed.code().as_deref(), Some("sold-out"));
    /// ```
    pub fn code(&self) -> Option<Cow<'_, str>> {
        code(self.problem()?)
    }

    /// Looks for the error among those that the server's type can be; see [`spec`](Self::spec). If another type has been asked
    /// before and knew it, this one is not asked. If the body has a shape of its own, call [`read_as`](Self::read_as) before.
    ///
    /// ```
    /// use http::{HeaderMap, StatusCode};
    /// use status_codes::Problem;
    /// use status_codes::client::ErrorResponse;
    ///
    /// let failed = ErrorResponse::from_parts(StatusCode::NOT_FOUND, HeaderMap::new(), "").of::<Problem>();
    /// // A `Problem` can be any error, so it lists none.
    /// assert!(failed.spec().is_none());
    /// ```
    #[must_use]
    pub fn of<E: ApiError>(mut self) -> Self {
        self.0.spec = self.0.spec.or_else(|| known::find(E::specs(), self.status(), self.known().as_ref()));
        self
    }

    /// What the problem says about which error it is.
    pub(super) fn known(&self) -> Option<Known> {
        self.problem().map(|problem| Known::of(problem, self.is_document()))
    }

    /// Whether the problem is in a problem document, as [`Problem`] writes it.
    pub(super) fn is_document(&self) -> bool {
        !self.0.is_read_as && MediaType::of(self.headers()).is_problem()
    }

    /// The error of the server, if [`of`](Self::of) has found it: the one with the same status and the same code. Without a code,
    /// it is the one with the same problem type. A status without content, such as 304, is the only error with that status.
    ///
    /// ```
    /// use http::{HeaderMap, StatusCode};
    /// use status_codes::ApiError;
    /// use status_codes::client::ErrorResponse;
    ///
    /// #[derive(Debug, thiserror::Error, ApiError)]
    /// #[error("the same as before")]
    /// #[status(304)]
    /// struct Same;
    ///
    /// let failed = ErrorResponse::from_parts(StatusCode::NOT_MODIFIED, HeaderMap::new(), "").of::<Same>();
    /// assert_eq!(failed.spec().map(|spec| spec.variant()), Some("Same"));
    /// ```
    pub fn spec(&self) -> Option<&'static ErrorSpec> {
        self.0.spec
    }

    /// Reads the body in the shape of this type, whatever its media type is. It is for a server that does not send problem
    /// documents. If the body has another shape, [`problem`](Self::problem) stays as it was. Call it before [`of`](Self::of), which
    /// looks at the problem.
    ///
    /// ```
    /// use http::{HeaderMap, StatusCode};
    /// use status_codes::client::{ErrorResponse, ReadBody};
    /// use status_codes::{JsonMessage, Problem};
    ///
    /// let body = r#"{"error": "only 2 left", "code": "sold-out"}"#;
    /// let failed = ErrorResponse::from_parts(StatusCode::CONFLICT, HeaderMap::new(), body).read_as::<JsonMessage>();
    /// assert_eq!(failed.problem().and_then(Problem::detail), Some("only 2 left"));
    /// ```
    #[must_use]
    pub fn read_as<B: ReadBody>(mut self) -> Self {
        if let Some(problem) = B::read(&self.0.body) {
            self.0.problem = Some(problem);
            self.0.is_read_as = true;
        }
        self
    }

    /// The time to wait before the next request, if the server has said one; see [`parse_after`].
    ///
    /// ```
    /// use std::time::Duration;
    /// use http::{HeaderMap, HeaderValue, StatusCode, header};
    /// use status_codes::client::ErrorResponse;
    ///
    /// let mut headers = HeaderMap::new();
    /// headers.insert(header::RETRY_AFTER, HeaderValue::from_static("120"));
    /// let failed = ErrorResponse::from_parts(StatusCode::SERVICE_UNAVAILABLE, headers, "");
    /// assert_eq!(failed.retry_after(), Some(Duration::from_secs(120)));
    /// ```
    pub fn retry_after(&self) -> Option<Duration> {
        let now = SystemTime::now();
        self.0.headers.get_all(RETRY_AFTER).iter().find_map(|value| parse_after(value.as_bytes(), now))
    }

    /// Whether a client may send the request again by itself, after [`retry_after`](Self::retry_after); see
    /// [`StatusCode::may_retry`]. If [`of`](Self::of) has found the error, its own advice takes the place of the table's:
    ///
    /// ```
    /// use http::{HeaderMap, HeaderValue, Method, StatusCode, header};
    /// use status_codes::ApiError;
    /// use status_codes::client::ErrorResponse;
    ///
    /// #[derive(Debug, thiserror::Error, ApiError)]
    /// #[error("another request was faster")]
    /// #[status(409, retry = "as-is")]
    /// struct LostUpdate;
    ///
    /// let mut headers = HeaderMap::new();
    /// headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    /// let failed = ErrorResponse::from_parts(StatusCode::CONFLICT, headers, r#"{"code": "lost-update"}"#);
    /// assert!(!failed.may_retry(&Method::PUT));
    /// assert!(failed.of::<LostUpdate>().may_retry(&Method::PUT));
    /// ```
    ///
    /// A request with an idempotency key may be repeated whatever its method is; ask
    /// `failed.status().may_retry(Idempotence::Idempotent)`.
    pub fn may_retry(&self, method: &http::Method) -> bool {
        let (status, idempotence) = (self.status(), Idempotence::from(method));
        match self.0.spec.and_then(ErrorSpec::retry) {
            Some(advice) => status.may_retry_as(advice, idempotence),
            None => status.may_retry(idempotence),
        }
    }

    /// Whether the body is only a part of what the server has sent, because it is longer than the limit, or because the connection
    /// failed. The [`source`](Error::source) of this error says why it failed.
    ///
    /// ```
    /// use http::{HeaderMap, StatusCode};
    /// use status_codes::client::ErrorResponse;
    ///
    /// assert!(!ErrorResponse::from_parts(StatusCode::NOT_FOUND, HeaderMap::new(), "gone").is_truncated());
    /// ```
    pub fn is_truncated(&self) -> bool {
        !matches!(self.0.end, End::Complete)
    }
}

/// Names and lengths: a value may be a secret.
impl fmt::Debug for ErrorResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        struct Names<'h>(&'h HeaderMap);

        impl fmt::Debug for Names<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_list().entries(self.0.keys().map(http::HeaderName::as_str)).finish()
            }
        }

        f.debug_struct("ErrorResponse")
            .field("status", &self.status().as_u16())
            .field("headers", &Names(self.headers()))
            .field("body_len", &self.body().len())
            .field("is_problem", &self.problem().is_some())
            .field("spec", &self.spec().map(ErrorSpec::variant))
            .field("is_truncated", &self.is_truncated())
            .finish()
    }
}

/// For the log: status, code and title. The server has written two of them, so they are escaped and cut.
impl fmt::Display for ErrorResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let status = self.status();
        write!(f, "{status}")?;
        if let Some(code) = self.code() {
            write!(f, " ({})", cut(&code))?;
        }
        let phrase = status.canonical_reason();
        if let Some(title) = self.problem().and_then(Problem::title).filter(|title| Some(*title) != phrase) {
            write!(f, ": {}", cut(title))?;
        }
        Ok(())
    }
}

/// The start of a text, on one line.
fn cut(text: &str) -> alloc::string::String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => line(format_args!("{}…", &text[..end])),
        None => line(format_args!("{text}")),
    }
}

/// What has broken the connection, if something has.
impl Error for ErrorResponse {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        if let End::Failed(error) = &self.0.end { Some(&**error) } else { None }
    }
}
