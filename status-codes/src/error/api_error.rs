//! `ApiError`: an error that knows its response.

use core::error::Error;
use core::fmt;

use crate::sink::{Buffer, HeaderSink, MemberSink};
use crate::spec::{Detail, ErrorSpec, Json, LogLevel, Specs};
use crate::status::StatusCode;

/// An error that knows the response it becomes.
///
/// `#[derive(ApiError)]` writes the implementation and checks it. By hand it is one line; then
/// [`respond!`](crate::respond) gives the type what the derive would give it for the frameworks.
///
/// ```
/// use status_codes::{ApiError, StatusCode};
///
/// #[derive(Debug)]
/// struct Teapot;
///
/// impl core::fmt::Display for Teapot {
///     fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
///         f.write_str("short and stout")
///     }
/// }
///
/// impl core::error::Error for Teapot {}
///
/// impl ApiError for Teapot {
///     fn status(&self) -> StatusCode {
///         StatusCode::IM_A_TEAPOT
///     }
/// }
///
/// let error: Box<dyn ApiError> = Box::new(Teapot);
/// assert_eq!(error.status(), 418);
/// ```
///
/// # Privacy
///
/// `Display` is for logs. Only a 4xx shows it to the client; every other class, and a number without a class, shows its
/// title alone unless [`fmt_detail`](Self::fmt_detail) says otherwise.
///
/// The text is chosen when the error is rendered. If something changes the status line afterwards, only an
/// `ErrorLayer` notices: it writes the body for the status that is sent, and nothing of the error if a 4xx became a 5xx or a 5xx a 4xx.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no `ApiError`",
    label = "its status is unknown",
    note = "put `#[derive(status_codes::ApiError)]` on `{Self}`, or implement `status_codes::ApiError` for it: `fn status(&self) -> StatusCode` is enough"
)]
pub trait ApiError: Error + AsApiError {
    /// The status of the response.
    ///
    /// What is no status of an error (1xx, 600 and above, a success with content) is sent as 500.
    fn status(&self) -> StatusCode;

    /// What is known before the value exists: variant, machine code, title, problem type, headers, members.
    ///
    /// For a transparent error it is what the inner one says.
    fn spec(&self) -> Option<&'static ErrorSpec> {
        facets::inner_spec(self)
    }

    /// Writes the public text, or nothing. By default: `Display`, and only for a 4xx.
    fn fmt_detail(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        facets::fmt_detail(self, f)
    }

    /// Hands out the header fields. By default: the constants of [`spec`](Self::spec).
    fn headers(&self, to: &mut dyn HeaderSink) {
        facets::headers(self, to);
    }

    /// Hands out the extension members of the body. By default: none.
    fn members(&self, to: &mut dyn MemberSink) {
        facets::members(self, to);
    }

    /// Writes the body that the error names for itself, and gives its media type; `None` where it names none.
    #[doc(hidden)]
    fn body(&self, out: &mut Buffer) -> Option<&'static str> {
        facets::body(self, out)
    }

    /// The level of the one log line that the failed request gets; `None`: by the class of the status.
    fn log(&self) -> Option<LogLevel> {
        facets::log(self)
    }

    /// What is known of the problem document. The derive tells it, which has written the other facets as well.
    #[doc(hidden)]
    fn json(&self) -> Json {
        Json::None
    }

    /// The error that a transparent one stands for.
    #[doc(hidden)]
    fn inner(&self) -> Option<&dyn ApiError> {
        None
    }

    /// Every spec this type can produce, each once, nested ones included; ends on recursive types too.
    fn specs() -> Specs
    where
        Self: Sized,
    {
        Self::nested(None).specs
    }

    /// The error that a transparent variant stands for, of a value, and the specs of all values.
    ///
    /// The derive says both in one body: there, and nowhere else, an inner type has to be an `ApiError`, so that the
    /// compiler complains once.
    #[doc(hidden)]
    fn nested(_: Option<&Self>) -> Nested<'_>
    where
        Self: Sized,
    {
        Nested { error: None, specs: Specs::NONE }
    }

    /// The error as a trait object.
    #[doc(hidden)]
    fn as_dyn(&self) -> &dyn ApiError
    where
        Self: Sized,
    {
        self
    }
}

/// Any error as a trait object, also if its own type is one. Every [`ApiError`] has it; it is not to be implemented.
#[doc(hidden)]
pub trait AsApiError {
    fn as_api_error(&self) -> &dyn ApiError;

    fn as_error(&self) -> &(dyn Error + 'static)
    where
        Self: 'static;
}

impl<E: ApiError> AsApiError for E {
    fn as_api_error(&self) -> &dyn ApiError {
        self
    }

    fn as_error(&self) -> &(dyn Error + 'static)
    where
        Self: 'static,
    {
        self
    }
}

/// See [`ApiError::nested`].
#[doc(hidden)]
#[derive(Debug)]
pub struct Nested<'a> {
    pub error: Option<&'a dyn ApiError>,
    pub specs: Specs,
}

/// What a facet is where an error says nothing of its own: read off the spec, or left to the inner error.
pub mod facets {
    use super::{ApiError, Buffer, Detail, ErrorSpec, HeaderSink, Json, LogLevel, MemberSink, StatusCode, fmt};

    /// The status of the spec.
    pub fn status<E: ApiError + ?Sized>(error: &E) -> StatusCode {
        match error.inner() {
            Some(inner) => inner.status(),
            None => error.spec().and_then(ErrorSpec::status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR),
        }
    }

    /// The status, whoever says it.
    pub fn status_of<E: ApiError + ?Sized>(error: &E) -> StatusCode {
        error.status()
    }

    /// The spec of the inner error.
    pub fn inner_spec<E: ApiError + ?Sized>(error: &E) -> Option<&'static ErrorSpec> {
        error.inner()?.spec()
    }

    /// The inner error, as the derive tells it.
    pub fn inner<E: ApiError>(error: &E) -> Option<&dyn ApiError> {
        E::nested(Some(error)).error
    }

    /// The text of the spec, or `Display` for a 4xx.
    pub fn fmt_detail<E: ApiError + ?Sized>(error: &E, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(inner) = error.inner() {
            return inner.fmt_detail(f);
        }
        match error.spec().map_or(Detail::ByClass, |spec| spec.declared().detail) {
            Detail::Text(text) => f.write_str(text),
            Detail::Display => fmt::Display::fmt(error, f),
            Detail::ByClass if error.status().is_client_error() => fmt::Display::fmt(error, f),
            Detail::ByClass | Detail::Hidden => Ok(()),
        }
    }

    /// The constant headers of the spec.
    pub fn headers<E: ApiError + ?Sized>(error: &E, to: &mut dyn HeaderSink) {
        if let Some(inner) = error.inner() {
            return inner.headers(to);
        }
        for header in error.spec().map_or(&[][..], ErrorSpec::headers) {
            if let Some(value) = header.value() {
                to.header(header.name(), value.as_bytes());
            }
        }
    }

    /// The body that the inner error names.
    pub fn body<E: ApiError + ?Sized>(error: &E, out: &mut Buffer) -> Option<&'static str> {
        error.inner()?.body(out)
    }

    /// The level of the spec, or of the inner error.
    pub fn log<E: ApiError + ?Sized>(error: &E) -> Option<LogLevel> {
        match error.inner() {
            Some(inner) => inner.log(),
            None => error.spec()?.log(),
        }
    }

    /// What the row knows of the problem document, or the inner error.
    pub fn json_of_row<E: ApiError + ?Sized>(error: &E) -> Json {
        match error.inner() {
            Some(inner) => inner.json(),
            None => error.spec().map_or(Json::None, ErrorSpec::json),
        }
    }

    /// The members of the inner error.
    pub fn members<E: ApiError + ?Sized>(error: &E, to: &mut dyn MemberSink) {
        if let Some(inner) = error.inner() {
            inner.members(to);
        }
    }
}
