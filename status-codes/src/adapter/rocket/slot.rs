//! Where the failure of a request is kept.

use std::sync::{Mutex, MutexGuard, PoisonError};

use rocket::Request;

use crate::response::Failure;

/// The failures of a request. Rocket's responses have no place for them, so the request holds them.
#[derive(Default)]
pub(super) struct Slot(Mutex<Failures>);

#[derive(Default)]
struct Failures {
    /// That of the response.
    sent: Option<Failure>,
    /// That of a request guard, which has no response yet.
    unsent: Option<Failure>,
}

impl Slot {
    pub(super) fn of<'r>(request: &'r Request<'_>) -> &'r Self {
        request.local_cache(Self::default)
    }

    pub(super) fn put(&self, failure: Failure) {
        self.failures().sent = Some(failure);
    }

    pub(super) fn get(&self) -> Option<Failure> {
        self.failures().sent.clone()
    }

    pub(super) fn put_unsent(&self, failure: Failure) {
        self.failures().unsent = Some(failure);
    }

    pub(super) fn take_unsent(&self) -> Option<Failure> {
        self.failures().unsent.take()
    }

    fn failures(&self) -> MutexGuard<'_, Failures> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
