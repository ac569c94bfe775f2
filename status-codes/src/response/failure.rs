//! The error behind a response, on its way to whoever logs it or renders it anew.

use alloc::sync::Arc;
use core::sync::atomic::{AtomicBool, Ordering};

use crate::error::ApiError;
use crate::sink::Omissions;
use crate::status::StatusCode;

/// The error behind a response.
///
/// It travels in the extensions of the response, to the [`ErrorLayer`](crate::ErrorLayer) or to a middleware of your
/// own. It does so when a layer has been built in this process, or with the feature `tracing`; otherwise nobody would
/// look.
///
/// What is `Send`, `Sync` and `'static` travels as itself. Of any other error, and where a framework shows only a
/// reference, a snapshot travels: status, spec, texts, members and the chain of sources.
#[derive(Clone, Debug)]
pub struct Failure {
    inner: Arc<Inner>,
    /// `None`: the response that was made of the error has been replaced.
    written: Option<Written>,
}

#[derive(Debug)]
struct Inner {
    error: Shared,
    status: StatusCode,
    omissions: Omissions,
    logged: AtomicBool,
}

/// The body that a response has now.
#[derive(Clone, Copy, Debug)]
struct Written {
    /// The status that it was written for.
    status: StatusCode,
    /// The error has named it itself.
    own: bool,
}

/// An error that many may hold.
pub(crate) type Shared = Arc<dyn ApiError + Send + Sync>;

/// What became of an error when it was rendered.
#[allow(unreachable_pub, reason = "only some frameworks have it in what a macro names")]
#[derive(Clone, Debug)]
pub struct Outcome {
    pub(crate) status: StatusCode,
    /// The error has named its body itself.
    pub(crate) own_body: bool,
    pub(crate) omissions: Omissions,
}

impl Failure {
    pub(crate) fn new(error: Shared, outcome: Outcome) -> Self {
        let Outcome { status, own_body: own, omissions } = outcome;
        let inner = Inner { error, status, omissions, logged: AtomicBool::new(false) };
        Self { inner: Arc::new(inner), written: Some(Written { status, own }) }
    }

    /// The error, or a snapshot of it.
    pub fn error(&self) -> &(dyn ApiError + Send + Sync + 'static) {
        &*self.inner.error
    }

    /// The error, where it is of this type and has travelled as itself.
    pub fn downcast_ref<E: ApiError + 'static>(&self) -> Option<&E> {
        self.error().as_error().downcast_ref()
    }

    /// The status that the error was sent with: its own, unless that is not the status of an error.
    ///
    /// If something changed the status line afterwards, the response has another one.
    pub fn status(&self) -> StatusCode {
        self.inner.status
    }

    /// What the response lacks of what the error wanted, or ought, to send.
    pub fn omissions(&self) -> &Omissions {
        &self.inner.omissions
    }

    /// Whether the present body was written for this status.
    pub(crate) fn is_written_for(&self, status: StatusCode) -> bool {
        self.written.is_some_and(|written| written.status == status)
    }

    /// Whether the error has named the present body itself.
    pub(crate) fn has_own_body(&self) -> bool {
        self.written.is_some_and(|written| written.own)
    }

    /// The failure of a response whose body was written anew.
    pub(crate) fn written(&self, status: StatusCode, own: bool) -> Self {
        Self { inner: self.inner.clone(), written: Some(Written { status, own }) }
    }

    /// The failure of a response that has been replaced.
    #[cfg_attr(not(feature = "rocket"), allow(dead_code, reason = "elsewhere a failure ends with its response"))]
    pub(crate) fn replaced(&self) -> Self {
        Self { inner: self.inner.clone(), written: None }
    }

    /// Whether nobody has written the log line yet; says so once.
    #[cfg_attr(not(feature = "tracing"), allow(dead_code, reason = "nobody writes one"))]
    pub(crate) fn is_to_be_logged(&self) -> bool {
        !self.inner.logged.swap(true, Ordering::Relaxed)
    }
}

static TRAVELS: AtomicBool = AtomicBool::new(cfg!(feature = "tracing"));

/// Whether anybody waits for errors.
pub(crate) fn travels() -> bool {
    TRAVELS.load(Ordering::Relaxed)
}

/// From now on somebody does.
pub(crate) fn travel() {
    TRAVELS.store(true, Ordering::Relaxed);
}
