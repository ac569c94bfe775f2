//! `ErrorLayer`, one body for a whole application: what it is told to do.

use super::every_error::EveryErrorBody;
use super::failure::{Body, observe};
#[cfg(feature = "tracing")]
use crate::spec::LogLevel;

/// Gives every failed request of an application the same body, even if the framework itself refused the request, and writes
/// one event for each (feature `tracing`).
///
/// It is a tower `Layer` (axum, hyper), a middleware (actix-web, poem) and a fairing (Rocket).
///
/// # Bodies
///
/// An error that names its body keeps it. Any other error has the body of [`body`](Self::body), or stays a problem document. A
/// response that the framework made (not found, method not allowed, a rejected extractor, a limit, a time-out) keeps its status
/// and headers, except for those that described its old body (`ETag`, `Content-Digest`, …). If layers are nested, the
/// innermost one that names a body chooses it.
///
/// A response is taken for one of the framework if it is a 4xx or 5xx without an error of yours, and
///
/// - its media type is `text/plain`. The text of a 4xx is the message, up to 4,096 bytes; the title takes the place of a longer
///   one. The layer waits until it has read the text. The text of a 5xx is never sent. A 4xx with a content coding is sent as
///   it is, unless the framework's text is hidden.
/// - or it has no media type, and no content. A 5xx without a media type may have content, because nobody knows what it tells.
///
/// Every other body is yours, and is sent as it is, also that of a 5xx: JSON, HTML, a stream.
///
/// [A page](https://docs.rs/status-codes/latest/status_codes/middleware/index.html) says which middleware goes inside of the
/// layer, and which outside.
///
/// # Framing
///
/// Every response that passes is framed as HTTP requires, also if no error of yours made it: there is no content on HEAD
/// ([RFC 9110 §9.3.2](https://www.rfc-editor.org/rfc/rfc9110.html#section-9.3.2)), and neither content nor a content coding nor a
/// length on 204 and 304 ([§6.4.1](https://www.rfc-editor.org/rfc/rfc9110.html#section-6.4.1)). A 205 has no content, and its
/// length is zero ([§15.3.6](https://www.rfc-editor.org/rfc/rfc9110.html#section-15.3.6)).
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
/// There is one event for every 4xx and 5xx that passes, also if the application has written its body itself. If layers are
/// nested, it is that of the innermost one.
///
/// An event has the status that is sent, the machine code, the method, the route, the chain of sources (the first 64), and what
/// was left out. Its target is `status_codes`. Control characters in its texts are escaped, so text from a client cannot forge a
/// line.
///
/// # Rocket
///
/// At ignition, the layer registers a catcher for everything at `/`, unless there is one. A second layer is refused.
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
    pub(super) body: Option<Body>,
    pub(super) framework_text: bool,
    #[cfg(feature = "tracing")]
    pub(super) client_errors: LogLevel,
}

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

    /// Sets the body of every error that does not name one: a type with `impl<E: ApiError + ?Sized> ErrorBody<E>`.
    pub fn body<B: EveryErrorBody>(mut self) -> Self {
        self.body = Some(B::write_any);
        self
    }

    /// Hides the framework's own text of a 4xx from the client. The plain text of a 5xx is always hidden. If layers are nested,
    /// the one nearest to the handler decides.
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
}

impl Default for ErrorLayer {
    fn default() -> Self {
        Self::new()
    }
}
