//! How an error is carried is decided by its type, and a macro does not know what a type implements: the compiler picks
//! the first `carry` that applies.

use alloc::sync::Arc;

use super::failure::Shared;
use super::snapshot::snapshot;
use crate::error::ApiError;

/// An error to be carried.
#[derive(Debug)]
pub struct Carrier<E>(pub E);

impl<E: ApiError + Send + Sync + 'static> Carrier<E> {
    /// As itself.
    pub fn carry(self) -> Shared {
        Arc::new(self.0)
    }
}

/// For what the other `carry` does not take.
pub trait Snapshots {
    /// As a snapshot.
    fn carry(self) -> Shared;
}

impl<E: ApiError> Snapshots for Carrier<E> {
    fn carry(self) -> Shared {
        snapshot(&self.0)
    }
}
