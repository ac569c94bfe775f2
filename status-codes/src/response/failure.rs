//! `Failure`, the error behind a response.

use alloc::sync::Arc;
use alloc::vec::Vec;
use core::error::Error;
use core::sync::atomic::{AtomicBool, Ordering};

use crate::error::{AnyError, ApiError};
use crate::sink::{Buffer, MediaType, Omission, Omissions};
use crate::status::StatusCode;

/// The error behind a response.
///
/// It is in the extensions of the response, for the [`ErrorLayer`](crate::ErrorLayer) and for your own middleware. It is there
/// if an `ErrorLayer` has been built in this process, or with the feature `tracing`.
///
/// It holds the error itself if that is `Send`, `Sync` and `'static`. For any other error, and if the framework passes the
/// error only by reference, it holds a snapshot: status, spec, texts, members and the chain of sources.
///
/// ```
/// use axum::response::{IntoResponse, Response};
/// use status_codes::{ErrorLayer, Failure, Problem, StatusCode};
///
/// let layer = ErrorLayer::new();
/// let response: Response = Problem::new(404).into_response();
/// let failure: &Failure = response.extensions().get().expect("a layer has been built");
/// assert_eq!(failure.status(), StatusCode::NOT_FOUND);
/// assert_eq!(failure.error().to_string(), "404 Not Found");
/// assert!(failure.downcast_ref::<Problem>().is_some() && failure.omissions().is_empty());
/// // No layer with `ErrorLayer::request_id` has seen the response.
/// assert_eq!(failure.request_id(), None);
/// ```
#[derive(Clone, Debug)]
pub struct Failure {
    inner: Arc<Inner>,
    omissions: Omissions,
    written: Written,
    request_id: Option<Arc<str>>,
}

#[derive(Debug)]
struct Inner {
    error: SharedError,
    status: StatusCode,
    described: Vec<&'static str>,
    /// No error of ours has made the response.
    is_foreign: bool,
    #[cfg(feature = "tracing")]
    logged: AtomicBool,
}

/// The body that a response has now.
#[derive(Clone, Copy, Debug)]
struct Written {
    author: Author,
    /// The status that it was written for.
    status: StatusCode,
    /// The response has had a status of another class in between, so nothing of the error is public any longer.
    bare: bool,
    /// It was written with the id of the request.
    has_request_id: bool,
}

/// Writes the body that a layer names.
pub(crate) type Body = fn(&dyn ApiError, &mut Buffer) -> MediaType;

/// Who has chosen the present body.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Author {
    /// The error has named it.
    Error,
    /// A layer has named it.
    Layer(Body),
    /// Nobody has named one: it is a problem document.
    Default,
    /// The application has written it itself, without an error of ours.
    Application,
    /// The response that was made from the error has been replaced.
    #[cfg_attr(not(feature = "rocket"), allow(dead_code, reason = "elsewhere a failure ends with its response"))]
    Unknown,
}

/// An error that can be shared.
pub(crate) type SharedError = Arc<dyn ApiError + Send + Sync>;

/// The result of rendering an error.
#[allow(unreachable_pub, reason = "only some frameworks have it in what a macro names")]
#[derive(Clone, Debug)]
pub struct Outcome {
    pub(crate) status: StatusCode,
    /// The error has named its body.
    pub(crate) own_body: bool,
    pub(crate) omissions: Omissions,
    /// The header fields about a body that the error itself has set.
    pub(crate) described: Vec<&'static str>,
}

impl Inner {
    fn new(error: SharedError, status: StatusCode, described: Vec<&'static str>) -> Self {
        Self {
            error,
            status,
            described,
            is_foreign: false,
            #[cfg(feature = "tracing")]
            logged: AtomicBool::new(false),
        }
    }
}

impl Failure {
    pub(crate) fn new(error: SharedError, outcome: Outcome) -> Self {
        let Outcome { status, own_body, omissions, described } = outcome;
        let author = if own_body { Author::Error } else { Author::Default };
        Self::of(Inner::new(error, status, described), author, omissions)
    }

    /// The failure of a request that has no response yet.
    #[cfg(feature = "rocket")]
    pub(crate) fn unsent(error: SharedError, status: StatusCode) -> Self {
        Self::of(Inner::new(error, status, Vec::new()), Author::Unknown, Omissions::default())
    }

    /// The failure, after a response has been made from its error.
    #[cfg(feature = "rocket")]
    pub(crate) fn sent(self, outcome: Outcome) -> Self {
        Self::new(self.inner.error.clone(), outcome)
    }

    /// The failure of a response that no error of ours has made.
    pub(super) fn foreign(error: SharedError, status: StatusCode, author: Author) -> Self {
        let inner = Inner { is_foreign: true, ..Inner::new(error, status, Vec::new()) };
        Self::of(inner, author, Omissions::default())
    }

    fn of(inner: Inner, author: Author, omissions: Omissions) -> Self {
        let written = Written { author, status: inner.status, bare: false, has_request_id: false };
        Self { inner: Arc::new(inner), omissions, written, request_id: None }
    }

    /// The error, or a snapshot of it.
    pub fn error(&self) -> &(dyn ApiError + Send + Sync + 'static) {
        &*self.inner.error
    }

    /// The error, if it is of this type and is not a snapshot, also if it came as an [`AnyError`] or through
    /// [`OrStatus`](crate::OrStatus).
    ///
    /// ```
    /// use std::num::ParseIntError;
    ///
    /// use axum::response::{IntoResponse, Response};
    /// use status_codes::{ErrorLayer, Failure, OrStatus};
    ///
    /// let layer = ErrorLayer::new();
    /// let response: Response = "x".parse::<u8>().or_status(400).unwrap_err().into_response();
    /// let failure: &Failure = response.extensions().get().expect("a layer has been built");
    /// assert!(failure.downcast_ref::<ParseIntError>().is_some());
    /// ```
    pub fn downcast_ref<E: Error + Send + Sync + 'static>(&self) -> Option<&E> {
        let error = self.error().as_error();
        error.downcast_ref().or_else(|| error.downcast_ref::<AnyError>()?.downcast_ref())
    }

    /// The status that the error was rendered with. It is the error's own, unless that is not a status for an error.
    ///
    /// If something changed the status line afterwards, the response has another one.
    pub fn status(&self) -> StatusCode {
        self.inner.status
    }

    /// What was left out of the response, and why.
    pub fn omissions(&self) -> &Omissions {
        &self.omissions
    }

    /// The id of the request, if the failure has passed a layer with
    /// [`ErrorLayer::request_id`](crate::ErrorLayer::request_id).
    pub fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// Gives the request this id, unless it has one.
    pub(super) fn identify(&mut self, id: Option<Arc<str>>) {
        self.request_id = self.request_id.take().or(id);
    }

    /// The id of the request, for another failure of it.
    pub(super) fn id(&self) -> Option<Arc<str>> {
        self.request_id.clone()
    }

    /// Whether the present body was written with the id of the request.
    pub(super) fn has_written_id(&self) -> bool {
        self.written.has_request_id
    }

    /// Whether an error of ours has made the response.
    pub(super) fn is_own(&self) -> bool {
        !self.inner.is_foreign
    }

    /// Who has chosen the present body, if it was written for this status.
    pub(super) fn author_for(&self, status: StatusCode) -> Option<Author> {
        (self.written.status == status).then_some(self.written.author)
    }

    /// Whether the application has answered by itself.
    pub(super) fn is_applications_own(&self) -> bool {
        matches!(self.written.author, Author::Application)
    }

    /// The body that a layer further inside has named.
    pub(super) fn named_by_layer(&self) -> Option<Body> {
        if let Author::Layer(body) = self.written.author { Some(body) } else { None }
    }

    /// Whether the error itself has set this field about its body.
    pub(super) fn has_set(&self, name: &str) -> bool {
        self.inner.described.contains(&name)
    }

    /// Whether the error may be shown with this status: no body was written for another class.
    pub(super) fn is_public_with(&self, status: StatusCode) -> bool {
        self.inner.status.class() == status.class() && !self.written.bare
    }

    /// The failure of a response whose body has been written again, which left this out.
    pub(super) fn written(&self, status: StatusCode, author: Author, of_body: Omissions) -> Self {
        let has_request_id = self.request_id.is_some();
        let written = Written { author, status, bare: !self.is_public_with(status), has_request_id };
        let mut omissions = self.omissions.of_headers();
        omissions.0.extend(of_body.0);
        Self { inner: self.inner.clone(), omissions, written, request_id: self.request_id.clone() }
    }

    /// Adds what was left out.
    pub(super) fn omit(&mut self, omission: Omission) {
        self.omissions.0.push(omission);
    }

    /// The failure of a response that has been replaced.
    #[cfg(feature = "rocket")]
    pub(crate) fn replaced(mut self) -> Self {
        self.written.author = Author::Unknown;
        self
    }

    /// Returns true the first time, so that one event is written.
    #[cfg(feature = "tracing")]
    pub(super) fn starts_event(&self) -> bool {
        !self.inner.logged.swap(true, Ordering::Relaxed)
    }

    /// Notes whether the event was written for an earlier failure of the same request.
    #[cfg(feature = "tracing")]
    pub(super) fn shares_event_of(&self, earlier: &Self) {
        self.inner.logged.store(earlier.inner.logged.load(Ordering::Relaxed), Ordering::Relaxed);
    }
}

static OBSERVED: AtomicBool = AtomicBool::new(cfg!(feature = "tracing"));

/// Whether something reads failures.
pub(crate) fn is_observed() -> bool {
    OBSERVED.load(Ordering::Relaxed)
}

/// Notes that something reads failures.
pub(crate) fn observe() {
    OBSERVED.store(true, Ordering::Relaxed);
}
