//! The error behind a response, on its way to whoever logs it or renders it anew.

mod carrier;
mod snapshot;

use alloc::sync::Arc;
use core::error::Error;
use core::sync::atomic::{AtomicBool, Ordering};

pub use carrier::{Carrier, Snapshots};
pub use snapshot::snapshot;
#[cfg(feature = "tracing")]
pub(crate) use snapshot::written;

use crate::error::ApiError;
use crate::omission::Omissions;
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
pub struct Failure(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    error: Shared,
    outcome: Outcome,
    logged: AtomicBool,
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
        Self(Arc::new(Inner { error, outcome, logged: AtomicBool::new(false) }))
    }

    /// The error, or a snapshot of it.
    pub fn error(&self) -> &(dyn ApiError + Send + Sync + 'static) {
        &*self.0.error
    }

    /// The error, where it is of this type and has travelled as itself.
    pub fn downcast_ref<E: ApiError + 'static>(&self) -> Option<&E> {
        let error: &(dyn Error + 'static) = self.error();
        error.downcast_ref()
    }

    /// The status that was sent: the error's own, unless that is no status of an error.
    pub fn status(&self) -> StatusCode {
        self.0.outcome.status
    }

    /// What the response lacks of what the error wanted, or ought, to send.
    pub fn omissions(&self) -> &Omissions {
        &self.0.outcome.omissions
    }

    pub(crate) fn has_own_body(&self) -> bool {
        self.0.outcome.own_body
    }

    /// Whether nobody has written the log line yet; says so once.
    #[cfg_attr(not(feature = "tracing"), allow(dead_code, reason = "nobody writes one"))]
    pub(crate) fn is_to_be_logged(&self) -> bool {
        !self.0.logged.swap(true, Ordering::Relaxed)
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
