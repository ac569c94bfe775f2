//! `ApiError`, and what its methods do by default.

use core::convert::Infallible;
use core::error::Error;
use core::fmt;

use super::said::Said;
#[cfg(feature = "openapi")]
use crate::description::Described;
use crate::sink::{Buffer, HeaderSink, MediaType, MemberSink};
use crate::spec::{Detail, ErrorSpec, Json, LogLevel, Specs};
use crate::status::StatusCode;

#[doc = include_str!("../../docs/api_error.md")]
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not implement `ApiError`",
    label = "its status is unknown",
    note = "put `#[derive(status_codes::ApiError)]` on `{Self}`, or implement `status_codes::ApiError` for it: `fn status(&self) -> StatusCode` is enough",
    note = "if `{Self}` is a type of another crate, give it a status where it is used: `#[status(500)]` on a variant that has it as its `#[source]`, or `.or_status(500)?`"
)]
pub trait ApiError: Error + AsApiError {
    /// The status of the response.
    ///
    /// A status that is not for an error (1xx, 600 and above, a success with content) is sent as 500.
    fn status(&self) -> StatusCode;

    /// Metadata of the error: variant, machine code, title, problem type, headers, members.
    ///
    /// A transparent error has the metadata of the inner error.
    fn spec(&self) -> Option<&'static ErrorSpec> {
        facets::inner_spec(self)
    }

    /// Writes the public text, or nothing. The default is `Display` for a 4xx, and nothing otherwise.
    fn fmt_detail(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        facets::fmt_detail(self, f)
    }

    /// Writes the backtrace of the error, or nothing if it has none or none was captured. It is for the log alone: no response
    /// contains it.
    ///
    /// The derive writes it for a variant with a field named `backtrace` or of a type named `…Backtrace`, if that is the
    /// standard library's. The default is the backtrace of the inner error of a transparent error.
    ///
    /// ```
    /// use core::fmt;
    /// use std::backtrace::{Backtrace, BacktraceStatus};
    /// use status_codes::{ApiError, StatusCode};
    ///
    /// #[derive(Debug, thiserror::Error)]
    /// #[error("the pool is empty")]
    /// struct Busy(Box<Backtrace>);
    ///
    /// impl ApiError for Busy {
    ///     fn status(&self) -> StatusCode {
    ///         StatusCode::SERVICE_UNAVAILABLE
    ///     }
    ///
    ///     fn fmt_backtrace(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    ///         match self.0.status() {
    ///             BacktraceStatus::Captured => fmt::Display::fmt(&self.0, f),
    ///             _ => Ok(()),
    ///         }
    ///     }
    /// }
    /// ```
    fn fmt_backtrace(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        facets::fmt_backtrace(self, f)
    }

    /// Writes the machine code if [`spec`](Self::spec) has none, because it is known only at run time. Nothing means that there
    /// is no code.
    ///
    /// ```
    /// use core::fmt;
    /// use status_codes::{ApiError, Buffer, StatusCode};
    ///
    /// /// What another service has answered.
    /// #[derive(Debug, thiserror::Error)]
    /// #[error("the other service has answered {0}")]
    /// struct Upstream(u16);
    ///
    /// impl ApiError for Upstream {
    ///     fn status(&self) -> StatusCode {
    ///         StatusCode::BAD_GATEWAY
    ///     }
    ///
    ///     fn fmt_code(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    ///         write!(f, "UP-{}", self.0)
    ///     }
    /// }
    ///
    /// assert_eq!(Buffer::new(StatusCode::BAD_GATEWAY).code(&Upstream(7)).as_str(), "UP-7");
    /// ```
    fn fmt_code(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        facets::fmt_code(self, f)
    }

    /// Passes the header fields to `to`. The default is the constant headers of [`spec`](Self::spec).
    fn headers(&self, to: &mut dyn HeaderSink) {
        facets::headers(self, to);
    }

    /// Passes the extension members of the body to `to`. The default is none.
    fn members(&self, to: &mut dyn MemberSink) {
        facets::members(self, to);
    }

    /// Writes the error's own body and returns its media type, or `None` if the error does not name a body.
    #[doc(hidden)]
    fn body(&self, out: &mut Buffer) -> Option<MediaType> {
        facets::body(self, out)
    }

    /// What a value says in a problem document that no spec says. Only [`Problem`](crate::Problem) does.
    #[doc(hidden)]
    fn said(&self) -> Said<'_> {
        facets::said(self)
    }

    /// The level of the event for the failed request, or `None` if the class of the status decides.
    fn log(&self) -> Option<LogLevel> {
        facets::log(self)
    }

    /// What is known about the problem document. Only the derive knows it, because it has written the other methods too.
    #[doc(hidden)]
    fn json(&self) -> Json {
        Json::None
    }

    /// The inner error that decides about the response. Every other method then has the inner error's answer by default, its
    /// body included, so an error that stands for another one is two methods:
    ///
    /// ```
    /// use status_codes::{ApiError, Problem, StatusCode};
    /// # use status_codes::PlainText;
    ///
    /// /// An error and where it has happened.
    /// #[derive(Debug, thiserror::Error)]
    /// #[error("{file}: {error}")]
    /// struct Located<E> {
    ///     file: &'static str,
    ///     error: E,
    /// }
    ///
    /// impl<E: ApiError> ApiError for Located<E> {
    ///     fn status(&self) -> StatusCode {
    ///         self.error.status()
    ///     }
    ///
    ///     fn inner(&self) -> Option<&dyn ApiError> {
    ///         Some(&self.error)
    ///     }
    /// }
    /// # use status_codes::adapter::render;
    /// # #[derive(Debug, thiserror::Error, ApiError)]
    /// # #[error("sold out")]
    /// # #[status(409, body = PlainText)]
    /// # struct SoldOut;
    ///
    /// let error = Located { file: "orders.rs", error: SoldOut };
    /// assert_eq!(&*render(&error, &mut |_, _| true).body, b"sold out");
    /// ```
    ///
    /// `#[status(transparent)]` does the same, and [`specs`](Self::specs) then lists what the inner type can be.
    fn inner(&self) -> Option<&dyn ApiError> {
        None
    }

    /// Every spec that this type can produce, nested types included. Each spec comes once, even for recursive types. An
    /// implementation by hand that does not list its specs has an [open](Specs::is_open) list.
    fn specs() -> Specs
    where
        Self: Sized,
    {
        Self::nested(None).specs
    }

    /// The inner error of a value, and the specs of all values.
    ///
    /// The derive writes both in one body. Only there must an inner type implement `ApiError`, so the compiler complains once.
    #[doc(hidden)]
    fn nested(_: Option<&Self>) -> Nested<'_>
    where
        Self: Sized,
    {
        Nested { error: None, specs: Specs::NONE.open() }
    }

    /// What the derive knows about the type beside its rows.
    #[cfg(feature = "openapi")]
    #[doc(hidden)]
    fn described() -> Described
    where
        Self: Sized,
    {
        Described::by_hand(Self::specs())
    }

    /// Whether values of this type are made by this process. What another server has said is not for our clients.
    #[doc(hidden)]
    fn is_own() -> bool
    where
        Self: Sized,
    {
        true
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

/// An error that does not happen needs no status.
impl ApiError for Infallible {
    fn status(&self) -> StatusCode {
        match *self {}
    }

    fn specs() -> Specs {
        Specs::NONE
    }
}

/// Turns any error into a trait object, even if its type is one already. Every [`ApiError`] has it.
///
/// It takes the place of upcasting, which Rust has since 1.86.
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

/// The defaults of the methods: read from the spec, or left to the inner error.
pub mod facets {
    use super::{
        ApiError, Buffer, Detail, ErrorSpec, HeaderSink, Json, LogLevel, MediaType, MemberSink, Said, StatusCode, fmt,
    };

    /// The status of the spec.
    pub fn status<E: ApiError + ?Sized>(error: &E) -> StatusCode {
        match error.inner() {
            Some(inner) => inner.status(),
            None => error.spec().and_then(ErrorSpec::status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR),
        }
    }

    /// The status that the error itself returns.
    pub fn status_of<E: ApiError + ?Sized>(error: &E) -> StatusCode {
        error.status()
    }

    /// The spec of the inner error.
    pub fn inner_spec<E: ApiError + ?Sized>(error: &E) -> Option<&'static ErrorSpec> {
        error.inner()?.spec()
    }

    /// The inner error, as the derive writes it.
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

    /// The backtrace of the inner error.
    pub fn fmt_backtrace<E: ApiError + ?Sized>(error: &E, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        error.inner().map_or(Ok(()), |inner| inner.fmt_backtrace(f))
    }

    /// The backtrace of a field, or else that of the inner error.
    pub fn fmt_backtrace_or_inner<E: ApiError + ?Sized>(
        captured: Option<&dyn fmt::Display>,
        error: &E,
        f: &mut fmt::Formatter<'_>,
    ) -> fmt::Result {
        match captured {
            Some(captured) => captured.fmt(f),
            None => fmt_backtrace(error, f),
        }
    }

    /// The machine code of the spec, or of the inner error.
    pub fn fmt_code<E: ApiError + ?Sized>(error: &E, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match error.inner() {
            Some(inner) => inner.fmt_code(f),
            None => f.write_str(error.spec().and_then(ErrorSpec::code).unwrap_or_default()),
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
    pub fn body<E: ApiError + ?Sized>(error: &E, out: &mut Buffer) -> Option<MediaType> {
        error.inner()?.body(out)
    }

    /// What the inner error says.
    pub fn said<E: ApiError + ?Sized>(error: &E) -> Said<'_> {
        error.inner().map(ApiError::said).unwrap_or_default()
    }

    /// The level of the spec, or of the inner error.
    pub fn log<E: ApiError + ?Sized>(error: &E) -> Option<LogLevel> {
        match error.inner() {
            Some(inner) => inner.log(),
            None => error.spec()?.log(),
        }
    }

    /// What the row or the inner error knows about the problem document.
    pub fn json_of_row<E: ApiError + ?Sized>(error: &E) -> Json {
        match error.inner() {
            Some(inner) => inner.json(),
            None => error.spec().map_or(Json::None, ErrorSpec::json),
        }
    }

    /// What the inner error knows about the problem document.
    pub fn inner_json<E: ApiError + ?Sized>(error: &E) -> Json {
        error.inner().map_or(Json::None, ApiError::json)
    }

    /// The members of the inner error.
    pub fn members<E: ApiError + ?Sized>(error: &E, to: &mut dyn MemberSink) {
        if let Some(inner) = error.inner() {
            inner.members(to);
        }
    }
}
