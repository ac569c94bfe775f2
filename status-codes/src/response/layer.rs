//! One body for a whole application, whatever the framework.

use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::fmt;

use super::failure::{Failure, Outcome, travel};
use crate::body::{ErrorBody, Problem, write};
use crate::error::ApiError;
use crate::sink::{Buffer, Omissions};
#[cfg(feature = "tracing")]
use crate::spec::LogLevel;
use crate::status::{Class, StatusCode};

/// Gives every failed request of an application one body, also where the framework itself has refused it, and writes
/// one event for each (feature `tracing`), in which control characters are escaped and the first 64 sources are named.
///
/// It is a tower `Layer` (axum, hyper), a middleware (actix-web, poem) and a fairing (rocket). An error that names its
/// body keeps it; every other is rendered by [`body`](Self::body), or stays the problem document that it is. What the
/// framework has made (not found, method not allowed, rejected extractors, limits, time-outs) keeps its status and its
/// headers. Successes, and a 4xx with a body that is neither empty nor plain text, pass through untouched. Of two layers
/// around each other the outer one decides, and one of them writes the event.
///
/// The status line decides. If something changes it after the error (axum's `(StatusCode, error)`, a middleware that masks
/// failures), the layer writes the body for the status that is sent, and the event has that status. Within a class the
/// error's public text and members stay. A 4xx that became a 5xx, or a 5xx that became a 4xx, is sent as the bare status:
/// nothing of the error leaves, also not what `detail` or `expose` allows. The body of what became a 2xx or 3xx stays as
/// it is. Without a layer nobody notices the change, and the body still is that of the first status.
///
/// On Rocket it registers a catcher for everything at `/` when it is ignited, unless there is one.
///
/// ```
/// use status_codes::{ApiError, BodyError, Buffer, ErrorBody, ErrorLayer};
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
/// let layer = ErrorLayer::new().body::<Envelope>();
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct ErrorLayer {
    body: Option<fn(&dyn ApiError, &mut Buffer) -> &'static str>,
    framework_text: bool,
    #[cfg(feature = "tracing")]
    client_errors: LogLevel,
}

/// A longer text of a framework is nobody's explanation.
pub(crate) const LONGEST_TEXT: u64 = 4096;

impl ErrorLayer {
    /// A layer that leaves bodies as they are, and makes problem documents of what the framework refuses.
    pub fn new() -> Self {
        travel();
        Self {
            body: None,
            framework_text: true,
            #[cfg(feature = "tracing")]
            client_errors: LogLevel::Debug,
        }
    }

    /// The body of every error that names none itself.
    pub fn body<B: for<'e> ErrorBody<dyn ApiError + 'e>>(mut self) -> Self {
        self.body = Some(|error, to| write::<B, _>(error, to));
        self
    }

    /// Does not show to the client what the framework says of its own 4xx. Of a 5xx it is never shown.
    pub fn hide_framework_text(mut self) -> Self {
        self.framework_text = false;
        self
    }

    /// The level of events for a 4xx; left out: [`Debug`](LogLevel::Debug). A 5xx is an [`Error`](LogLevel::Error), and
    /// an error that names its level has that.
    #[cfg(feature = "tracing")]
    pub fn log_client_errors(mut self, level: LogLevel) -> Self {
        self.client_errors = level;
        self
    }

    /// What is to be done with a response.
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
            // Of unknown length is a stream of the application's own; but of a 5xx no text leaves.
            Some(content_type) => is_plain_text(content_type) && (head.length.is_some() || is_server_error),
            None => head.length.is_some_and(|length| length == 0 || is_server_error),
        };
        if !is_refusal || (head.is_encoded && !is_server_error) {
            return Plan::Pass;
        }
        let is_short = head.length.is_some_and(|length| length > 0 && length <= LONGEST_TEXT);
        Plan::Refused { read_text: is_short && !head.is_encoded }
    }

    /// Whether the body of a failure is to be written anew, for a response with this status.
    fn renders(&self, failure: &Failure, status: StatusCode) -> bool {
        if !status.content().allowed() {
            return false;
        }
        if failure.is_written_for(status) {
            return self.body.is_some() && !failure.has_own_body();
        }
        // Something has changed the status line. What it made a success or a redirection is its own affair.
        !matches!(status.class(), Some(Class::Informational | Class::Success | Class::Redirection))
    }

    /// The failure of a request that the framework has refused. What it says is for the log, and of a 4xx for the client.
    pub(crate) fn refused(&self, status: StatusCode, text: Option<Vec<u8>>) -> Failure {
        let text = text.and_then(|text| String::from_utf8(text).ok()).filter(|text| !text.is_empty());
        let is_public = self.framework_text && status.is_client_error();
        let outcome = Outcome { status, own_body: false, omissions: Omissions::default() };
        Failure::new(Arc::new(Refused { status, text, is_public }), outcome)
    }

    /// Writes the body of a failure, for a response with this status.
    ///
    /// If something has turned the error into one of another class, nothing of it is public any more: the body is that of
    /// the bare status.
    pub(crate) fn write(&self, failure: &Failure, status: StatusCode) -> Rewritten {
        let bare = Refused { status, text: None, is_public: false };
        let error: &dyn ApiError = if failure.status().class() == status.class() { failure.error() } else { &bare };
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

/// What a layer sees of a response.
pub(crate) struct Head<'a> {
    pub(crate) status: StatusCode,
    pub(crate) failure: Option<&'a Failure>,
    pub(crate) content_type: Option<&'a [u8]>,
    pub(crate) is_encoded: bool,
    /// `None`: nobody knows.
    pub(crate) length: Option<u64>,
}

/// What is to be done with a response.
pub(crate) enum Plan {
    /// Nothing.
    Pass,
    /// An event is to be written, and the body stays.
    Log(Failure),
    /// The body is to be written anew.
    Render(Failure),
    /// The framework has made it: its text may be worth reading, and a body is to be written.
    Refused { read_text: bool },
}

/// A body that a layer has written in the place of another.
pub(crate) struct Rewritten {
    /// `None`: there is no body.
    pub(crate) content_type: Option<&'static str>,
    pub(crate) bytes: Vec<u8>,
    /// Travels on with the response.
    pub(crate) failure: Failure,
}

fn is_plain_text(content_type: &[u8]) -> bool {
    let essence = content_type.split(|&byte| byte == b';').next().unwrap_or_default();
    essence.trim_ascii().eq_ignore_ascii_case(b"text/plain")
}

/// What the framework has refused.
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
