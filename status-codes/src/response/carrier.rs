//! Turns an error into a shared one. How depends on what its type implements, which a macro does not know, so the compiler
//! picks the first `carry` that applies.

use alloc::sync::Arc;

use super::failure::SharedError;
use super::snapshot::snapshot;
use crate::error::ApiError;

/// An error that is to be shared.
#[derive(Debug)]
pub struct Carrier<E>(pub E);

impl<E: ApiError + Send + Sync + 'static> Carrier<E> {
    /// Shares the error itself.
    pub fn carry(self) -> SharedError {
        Arc::new(self.0)
    }
}

/// For errors that the other `carry` does not accept.
pub trait CarrySnapshot {
    /// Shares a snapshot of the error.
    fn carry(self) -> SharedError;
}

impl<E: ApiError> CarrySnapshot for Carrier<E> {
    fn carry(self) -> SharedError {
        snapshot(&self.0)
    }
}
