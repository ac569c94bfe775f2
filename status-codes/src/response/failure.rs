//! `Failure`, the error behind a response.

use alloc::sync::Arc;
use core::sync::atomic::{AtomicBool, Ordering};

use crate::error::ApiError;
use crate::sink::Omissions;
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
/// ```
#[derive(Clone, Debug)]
pub struct Failure {
    inner: Arc<Inner>,
    /// `None` if the response that was made from the error has been replaced.
    written: Option<Written>,
}

#[derive(Debug)]
struct Inner {
    error: SharedError,
    status: StatusCode,
    omissions: Omissions,
    logged: AtomicBool,
}

/// The body that a response has now.
#[derive(Clone, Copy, Debug)]
struct Written {
    /// The status that it was written for.
    status: StatusCode,
    /// The error has named it.
    own: bool,
    /// The response has had a status of another class in between, so nothing of the error is public any longer.
    bare: bool,
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
}

impl Failure {
    pub(crate) fn new(error: SharedError, outcome: Outcome) -> Self {
        let Outcome { status, own_body: own, omissions } = outcome;
        let inner = Inner { error, status, omissions, logged: AtomicBool::new(false) };
        Self { inner: Arc::new(inner), written: Some(Written { status, own, bare: false }) }
    }

    /// The error, or a snapshot of it.
    pub fn error(&self) -> &(dyn ApiError + Send + Sync + 'static) {
        &*self.inner.error
    }

    /// The error, if it is of this type and is not a snapshot.
    pub fn downcast_ref<E: ApiError + 'static>(&self) -> Option<&E> {
        self.error().as_error().downcast_ref()
    }

    /// The status that the error was rendered with. It is the error's own, unless that is not a status for an error.
    ///
    /// If something changed the status line afterwards, the response has another one.
    pub fn status(&self) -> StatusCode {
        self.inner.status
    }

    /// What was left out of the response, and why.
    pub fn omissions(&self) -> &Omissions {
        &self.inner.omissions
    }

    /// Whether the present body was written for this status.
    pub(crate) fn is_written_for(&self, status: StatusCode) -> bool {
        self.written.is_some_and(|written| written.status == status)
    }

    /// Whether the error has named the present body.
    pub(crate) fn has_own_body(&self) -> bool {
        self.written.is_some_and(|written| written.own)
    }

    /// Whether the error may be shown with this status: it has had no other class, not even on the way.
    pub(crate) fn is_public_with(&self, status: StatusCode) -> bool {
        self.inner.status.class() == status.class() && !self.written.is_some_and(|written| written.bare)
    }

    /// The failure of a response whose body has been written again.
    pub(crate) fn written(&self, status: StatusCode, own: bool) -> Self {
        let written = Written { status, own, bare: !self.is_public_with(status) };
        Self { inner: self.inner.clone(), written: Some(written) }
    }

    /// The failure of a response that has been replaced.
    #[cfg_attr(not(feature = "rocket"), allow(dead_code, reason = "elsewhere a failure ends with its response"))]
    pub(crate) fn replaced(&self) -> Self {
        Self { inner: self.inner.clone(), written: None }
    }

    /// Returns true the first time, so that one event is written.
    #[cfg_attr(not(feature = "tracing"), allow(dead_code, reason = "no event is written"))]
    pub(crate) fn starts_event(&self) -> bool {
        !self.inner.logged.swap(true, Ordering::Relaxed)
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
