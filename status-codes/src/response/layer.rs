//! `ErrorLayer`, one body for a whole application: its decisions, for any framework.

use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::fmt;

use super::failure::{Failure, Outcome, observe};
use crate::body::{ErrorBody, Problem, write};
use crate::error::ApiError;
use crate::sink::{Buffer, Omissions};
#[cfg(feature = "tracing")]
use crate::spec::LogLevel;
use crate::status::{Class, StatusCode};

/// Gives every failed request of an application the same body, even if the framework itself refused the request, and writes
/// one event for each (feature `tracing`).
///
/// It is a tower `Layer` (axum, hyper), a middleware (actix-web, poem) and a fairing (Rocket).
///
/// # Bodies
///
/// An error that names its body keeps it. Any other error has the body of [`body`](Self::body), or stays a problem document. A
/// response that the framework made (not found, method not allowed, a rejected extractor, a limit, a time-out) keeps its status
/// and headers. A success passes through unchanged, and so does a 4xx or 5xx whose body is neither empty nor plain text. If two
/// layers are nested, the outer one decides.
///
/// # The status line decides
///
/// If something changes the status after the error was rendered (axum's `(StatusCode, error)`, a middleware that masks
/// failures), the layer writes the body for the status that is sent. Within a class, the error's public text and members stay.
/// If a 4xx became a 5xx or a 5xx became a 4xx, the body is that of the bare status: nothing of the error is sent, not even what
/// `detail` or `expose` allows. If the status became a 2xx or 3xx, the body stays as it is. Without a layer, the change is not
/// noticed, and the body is still that of the first status.
///
/// # Events
///
/// An event has the status that is sent, the machine code, the method, the route, the chain of sources (the first 64), and what
/// was left out. Its target is `status_codes`. Control characters in its texts are escaped, so text from a client cannot forge a
/// line.
///
/// # Rocket
///
/// At ignition, the layer registers a catcher for everything at `/`, unless there is one.
///
/// ```
/// # #[cfg(feature = "tracing")] {
/// use status_codes::{ApiError, BodyError, Buffer, ErrorBody, ErrorLayer, LogLevel};
///
/// struct Envelope;
///
/// impl<E: ApiError + ?Sized> ErrorBody<E> for Envelope {
///     const CONTENT_TYPE: &'static str = "application/json";
///
///     fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError> {
///         to.json(&serde_json::json!({ "error": to.message(error) }))
///     }
/// }
///
/// let layer = ErrorLayer::new()
///     .body::<Envelope>()
///     .hide_framework_text()
///     .log_client_errors(LogLevel::Info);
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct ErrorLayer {
    body: Option<fn(&dyn ApiError, &mut Buffer) -> &'static str>,
    framework_text: bool,
    #[cfg(feature = "tracing")]
    client_errors: LogLevel,
}

/// In bytes. A longer text of a framework does not explain a refusal.
pub(crate) const LONGEST_TEXT: u64 = 4096;

impl ErrorLayer {
    /// Creates a layer that keeps the bodies of errors, and writes problem documents for requests that the framework refuses.
    pub fn new() -> Self {
        observe();
        Self {
            body: None,
            framework_text: true,
            #[cfg(feature = "tracing")]
            client_errors: LogLevel::Debug,
        }
    }

    /// Sets the body of every error that does not name one.
    pub fn body<B: for<'e> ErrorBody<dyn ApiError + 'e>>(mut self) -> Self {
        self.body = Some(|error, to| write::<B, _>(error, to));
        self
    }

    /// Hides the framework's own text of a 4xx from the client. The text of a 5xx is always hidden.
    pub fn hide_framework_text(mut self) -> Self {
        self.framework_text = false;
        self
    }

    /// Sets the level of events for a 4xx. The default is [`Debug`](LogLevel::Debug). A 5xx is an [`Error`](LogLevel::Error). The
    /// level that an error names takes precedence.
    #[cfg(feature = "tracing")]
    pub fn log_client_errors(mut self, level: LogLevel) -> Self {
        self.client_errors = level;
        self
    }

    /// Decides what to do with a response.
    pub(crate) fn plan(&self, head: &Head<'_>) -> Plan {
        if let Some(failure) = head.failure {
            let renders = self.renders(failure, head.status);
            return if renders { Plan::Render(failure.clone()) } else { Plan::Log(failure.clone()) };
        }
        let is_server_error = match head.status.class() {
            Some(Class::ClientError) => false,
            Some(Class::ServerError) => true,
            _ => return Plan::Pass,
        };
        let is_refusal = match head.content_type {
            // A body of unknown length is a stream of the application. But the text of a 5xx is never sent.
            Some(content_type) => is_plain_text(content_type) && (head.length.is_some() || is_server_error),
            None => head.length.is_some_and(|length| length == 0 || is_server_error),
        };
        if !is_refusal || (head.is_encoded && !is_server_error) {
            return Plan::Pass;
        }
        let is_short = head.length.is_some_and(|length| length > 0 && length <= LONGEST_TEXT);
        Plan::Refused { read_text: is_short && !head.is_encoded }
    }

    /// Whether the body of a failure must be written again, for a response with this status.
    fn renders(&self, failure: &Failure, status: StatusCode) -> bool {
        if !status.content().allowed() {
            return false;
        }
        if failure.is_written_for(status) {
            return self.body.is_some() && !failure.has_own_body();
        }
        // Something has changed the status line. If it is a success or a redirection now, the body is its author's decision.
        !matches!(status.class(), Some(Class::Informational | Class::Success | Class::Redirection))
    }

    /// The failure of a request that the framework refused. Its text is for the log, and for the client if it is a 4xx.
    pub(crate) fn refused(&self, status: StatusCode, text: Option<Vec<u8>>) -> Failure {
        let text = text.and_then(|text| String::from_utf8(text).ok()).filter(|text| !text.is_empty());
        let is_public = self.framework_text && status.is_client_error();
        let outcome = Outcome { status, own_body: false, omissions: Omissions::default() };
        Failure::new(Arc::new(Refused { status, text, is_public }), outcome)
    }

    /// Writes the body of a failure, for a response with this status.
    ///
    /// If the class has changed on the way, nothing of the error is public any longer, and the body is that of the bare status.
    pub(crate) fn write(&self, failure: &Failure, status: StatusCode) -> Rewritten {
        let bare = Refused { status, text: None, is_public: false };
        let error: &dyn ApiError = if failure.is_public_with(status) { failure.error() } else { &bare };
        let mut buffer = Buffer::new(status);
        let own = error.body(&mut buffer);
        let failure = failure.written(status, own.is_some());
        let write = self.body.unwrap_or(|error, to| write::<Problem, _>(error, to));
        let content_type = own.unwrap_or_else(|| write(error, &mut buffer));
        Rewritten { content_type: Some(content_type).filter(|ty| !ty.is_empty()), bytes: buffer.bytes, failure }
    }

    /// The level of the event for a failure that is sent with this status.
    #[cfg(feature = "tracing")]
    pub(crate) fn level(&self, failure: &Failure, status: StatusCode) -> LogLevel {
        let by_class = match status.class() {
            Some(Class::ServerError) => LogLevel::Error,
            _ => self.client_errors,
        };
        failure.error().log().unwrap_or(by_class)
    }
}

impl Default for ErrorLayer {
    fn default() -> Self {
        Self::new()
    }
}

/// What a layer looks at in a response.
pub(crate) struct Head<'a> {
    pub(crate) status: StatusCode,
    pub(crate) failure: Option<&'a Failure>,
    pub(crate) content_type: Option<&'a [u8]>,
    pub(crate) is_encoded: bool,
    /// `None` if it is not known.
    pub(crate) length: Option<u64>,
}

/// What to do with a response.
pub(crate) enum Plan {
    /// Nothing.
    Pass,
    /// Write an event, and keep the body.
    Log(Failure),
    /// Write the body again.
    Render(Failure),
    /// The framework has made it. Read its text if it is short, and write a body.
    Refused { read_text: bool },
}

/// A body that a layer has written, which replaces another.
pub(crate) struct Rewritten {
    /// `None` if there is no body.
    pub(crate) content_type: Option<&'static str>,
    pub(crate) bytes: Vec<u8>,
    /// Stays with the response.
    pub(crate) failure: Failure,
}

fn is_plain_text(content_type: &[u8]) -> bool {
    let essence = content_type.split(|&byte| byte == b';').next().unwrap_or_default();
    essence.trim_ascii().eq_ignore_ascii_case(b"text/plain")
}

/// A request that the framework refused.
#[derive(Debug)]
struct Refused {
    status: StatusCode,
    text: Option<String>,
    is_public: bool,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.text {
            Some(text) => f.write_str(text),
            None => fmt::Display::fmt(&self.status, f),
        }
    }
}

impl core::error::Error for Refused {}

impl ApiError for Refused {
    fn status(&self) -> StatusCode {
        self.status
    }

    fn fmt_detail(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text.as_deref().filter(|_| self.is_public).unwrap_or_default())
    }
}
