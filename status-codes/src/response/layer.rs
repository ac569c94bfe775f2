//! `ErrorLayer`, one body for a whole application: what it is told to do.

use super::every_error::EveryErrorBody;
use super::failure::{Body, observe};
use crate::sink::is_relayed;
#[cfg(feature = "tracing")]
use crate::spec::LogLevel;
use crate::table::{HeaderField, grammar};

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
/// An event has the target `status_codes`, the text of the error as its message, and these fields:
///
/// | field | value |
/// |---|---|
/// | `status` | the status that is sent |
/// | `code` | the machine code |
/// | `method`, `route` | the request: the pattern that its path has matched, or the path |
/// | `request_id` | the id of the request, with [`request_id`](Self::request_id) |
/// | `sources` | the chain of sources, of which the first 64 are read; one that the text before it ends with is not repeated |
/// | `backtrace` | the frames of the backtrace, if the error has one ([`ApiError::fmt_backtrace`](crate::ApiError::fmt_backtrace)), joined by ` | ` |
/// | `omissions` | what was left out of the response, and why |
///
/// A field without a value is left out. Control characters in all of them are escaped, so text from a client cannot forge a
/// line, and each event stays on its line.
///
/// # Options together
///
/// | together | what happens |
/// |---|---|
/// | [`log_only`](Self::log_only) and [`own_errors_only`](Self::own_errors_only) | no response changes, and only errors of yours are events |
/// | `log_only` and [`body`](Self::body) or [`hide_framework_text`](Self::hide_framework_text) | no effect: no body is written |
/// | `log_only` and `request_id` | the event has the id that the request or the response brings; no response has a new one |
/// | `own_errors_only` and `body` | the body of your errors that do not name one |
/// | `own_errors_only` and `hide_framework_text` | no effect: texts of the framework leave as they are |
/// | `own_errors_only` and `request_id` | only responses of your errors have the id |
/// | [`Untouched`](crate::adapter::Untouched) and any of them | the body stays; the rest is as if the application had written the response itself |
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
    pub(super) own_errors_only: bool,
    pub(super) log_only: bool,
    /// The header field with the id of a request.
    pub(super) request_id: Option<&'static str>,
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
            own_errors_only: false,
            log_only: false,
            request_id: None,
            #[cfg(feature = "tracing")]
            client_errors: LogLevel::Debug,
        }
    }

    /// Sets the body of every error that does not name one: a type with `impl<E: ApiError + ?Sized> ErrorBody<E>`.
    ///
    /// ```
    /// use status_codes::{ErrorLayer, PlainText};
    ///
    /// let layer = ErrorLayer::new().body::<PlainText>();
    /// ```
    pub fn body<B: EveryErrorBody>(mut self) -> Self {
        self.body = Some(B::write_any);
        self
    }

    /// Hides the framework's own text of a 4xx from the client. The plain text of a 5xx is always hidden. If layers are nested,
    /// the one nearest to the handler decides.
    ///
    /// ```
    /// use status_codes::ErrorLayer;
    ///
    /// let layer = ErrorLayer::new().hide_framework_text();
    /// ```
    pub fn hide_framework_text(mut self) -> Self {
        self.framework_text = false;
        self
    }

    /// Leaves every response as it is that no [`ApiError`](crate::ApiError) has made: it is neither rewritten nor logged. It is for an
    /// application that moves to this crate one handler at a time, and for one whose other bodies are fine.
    ///
    /// What the framework and other code send is then theirs. **The text of a 5xx that is not an error of yours reaches the
    /// client**, such as that of a panic or a time-out. Your own errors are private as ever. The framing rules hold for every
    /// response.
    ///
    /// ```
    /// use axum::Router;
    /// use axum::http::StatusCode;
    /// use axum::routing::get;
    /// use status_codes::{ErrorLayer, Problem};
    ///
    /// let app: Router = Router::new()
    ///     .route("/moved", get(|| async { Problem::new(409) }))
    ///     .route("/old", get(|| async { (StatusCode::CONFLICT, "as it was") }))
    ///     .layer(ErrorLayer::new().own_errors_only().request_id("x-request-id"));
    /// # let ask = async |path| {
    /// #     let request = axum::http::Request::get(path).body(axum::body::Body::empty()).expect("a request");
    /// #     let response = tower::ServiceExt::oneshot(app.clone(), request).await.expect("an answer");
    /// #     let has_id = response.headers().contains_key("x-request-id");
    /// #     (has_id, axum::body::to_bytes(response.into_body(), 1000).await.expect("a body"))
    /// # };
    /// # let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    /// # assert!(runtime.block_on(ask("/moved")).0);
    /// # assert_eq!(runtime.block_on(ask("/old")), (false, "as it was".into()));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn own_errors_only(mut self) -> Self {
        self.own_errors_only = true;
        self
    }

    /// Changes no response, and writes the event for every 4xx and 5xx (feature `tracing`).
    ///
    /// The text of a framework's refusal is not read, so the message of its event is the status. If something changes the status
    /// line of an error, its body stays that of the first status. The framing rules hold for every response. In Rocket, no catcher
    /// is registered, so Rocket itself answers for the error of a [`guard`](crate::adapter::rocket::guard).
    ///
    /// ```
    /// use axum::Router;
    /// use axum::http::StatusCode;
    /// use axum::routing::get;
    /// use status_codes::ErrorLayer;
    ///
    /// let app: Router = Router::new()
    ///     .route("/old", get(|| async { (StatusCode::CONFLICT, "as it was") }))
    ///     .layer(ErrorLayer::new().log_only());
    /// # let request = axum::http::Request::get("/old").body(axum::body::Body::empty())?;
    /// # let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    /// # let response = runtime.block_on(tower::ServiceExt::oneshot(app, request))?;
    /// # let body = runtime.block_on(axum::body::to_bytes(response.into_body(), 1000))?;
    /// # assert_eq!(body, "as it was");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn log_only(mut self) -> Self {
        self.log_only = true;
        self
    }

    /// Gives every failed request an id that a client can quote: the response has it in this header field, its body in the
    /// member `request_id`, and its event in the field of the same name.
    ///
    /// The id is the value that the request has in this field, if that is 1 to 64 characters of `[A-Za-z0-9._-]`. Otherwise it is
    /// that of the response, such as tower-http's `PropagateRequestId` sets it. Otherwise it is new: 32 random hexadecimal
    /// digits, which are unique, but are not a secret. Any other value that a client sends is neither sent back nor logged.
    ///
    /// - A problem document has the member. If the error has a member `request_id` of its own, that stays in the body, and the
    ///   [`Omissions`](crate::adapter::Omissions) say so. A body of yours reads
    ///   [`Buffer::request_id`](crate::Buffer::request_id).
    /// - The body is written again, so the error's own body can have the id too. If the response has only a snapshot of the error
    ///   (see [`Failure`](super::Failure)), its own body stays, and the id is in the header and the event; but actix-web keeps
    ///   what a handler returns, and so the body is written again there too: `error_response` is called a second time, so it must
    ///   have no side effects.
    /// - If a middleware between the error and this layer has replaced the body, it is written again all the same. Mark such a
    ///   response as [`Untouched`](crate::adapter::Untouched).
    /// - A body that the application has written itself stays, and the id is in the header and the event.
    /// - A 204, 205 or 304 has no id, and neither has a response that has not failed.
    /// - If layers are nested, the innermost one that names a field chooses the id, and the others send the same one. Each event is
    ///   that of the innermost layer, so that one should name the field.
    ///
    /// ```
    /// use axum::Router;
    /// use status_codes::ErrorLayer;
    ///
    /// let app: Router = Router::new().layer(ErrorLayer::new().request_id("x-request-id"));
    /// # let request = axum::http::Request::get("/orders/7").header("x-request-id", "7f3a-91").body(axum::body::Body::empty())?;
    /// # let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    /// # let response = runtime.block_on(tower::ServiceExt::oneshot(app, request))?;
    /// # assert_eq!(response.headers()["x-request-id"], "7f3a-91");
    /// # let body = runtime.block_on(axum::body::to_bytes(response.into_body(), 1000))?;
    /// // For a request with `x-request-id: 7f3a-91`:
    /// assert_eq!(body, r#"{"title":"Not Found","status":404,"request_id":"7f3a-91"}"#);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Panics
    ///
    /// If the name is not a token ([RFC 9110 §5.1](https://www.rfc-editor.org/rfc/rfc9110.html#section-5.1)), or is a field about
    /// the connection, the framing or the content of a response, or a secret such as `Authorization` and `Cookie`.
    ///
    /// ```should_panic
    /// # use status_codes::ErrorLayer;
    /// let layer = ErrorLayer::new().request_id("x request id");
    /// ```
    #[track_caller]
    pub fn request_id(mut self, name: &'static str) -> Self {
        assert!(
            grammar::is_token(name.as_bytes()),
            "`{}` is not a header name; write a token, such as `x-request-id` (RFC 9110 §5.1)",
            name.escape_debug()
        );
        assert!(
            HeaderField::kind_of(name).is_none() && is_relayed(name),
            "`{name}` cannot hold the id of a request, because it has another meaning; write a name such as `x-request-id`"
        );
        self.request_id = Some(name);
        self
    }

    /// Sets the level of events for a 4xx. The default is [`Debug`](LogLevel::Debug). A 5xx is an [`Error`](LogLevel::Error). The
    /// level that an error names takes precedence.
    ///
    /// It exists only with the feature `tracing`, because without it there are no events.
    ///
    /// ```
    /// # #[cfg(feature = "tracing")] {
    /// use status_codes::{ErrorLayer, LogLevel};
    ///
    /// let layer = ErrorLayer::new().log_client_errors(LogLevel::Info);
    /// # }
    /// ```
    #[cfg(feature = "tracing")]
    #[cfg_attr(docsrs, doc(cfg(feature = "tracing")))]
    pub fn log_client_errors(mut self, level: LogLevel) -> Self {
        self.client_errors = level;
        self
    }

    /// Whether no response changes.
    #[cfg(feature = "rocket")]
    pub(crate) fn changes_nothing(&self) -> bool {
        self.log_only
    }

    /// Whether a response stays as it is if no error of ours has made it.
    #[cfg(feature = "poem")]
    pub(crate) fn keeps_foreign(&self) -> bool {
        self.log_only || self.own_errors_only
    }

    /// Whether a response stays if no error of ours has made it.
    #[cfg(feature = "rocket")]
    pub(crate) fn is_for_own_errors_only(&self) -> bool {
        self.own_errors_only
    }
}

/// Without the feature `tracing` there are no events, and so nothing that only affects them.
///
/// ```compile_fail,E0599
/// use status_codes::{ErrorLayer, LogLevel};
///
/// let layer = ErrorLayer::new().log_client_errors(LogLevel::Info);
/// ```
#[cfg(all(doctest, not(feature = "tracing")))]
#[allow(dead_code, reason = "it is a test")]
struct WithoutEvents;

impl Default for ErrorLayer {
    fn default() -> Self {
        Self::new()
    }
}
