//! Where the failure of a request is kept.

use std::sync::{Mutex, PoisonError};

use rocket::Request;

use crate::response::Failure;

/// The failure of a request. Rocket's responses have no place for it, so the request holds it.
#[derive(Default)]
pub(super) struct Slot(Mutex<Option<Failure>>);

impl Slot {
    pub(super) fn of<'r>(request: &'r Request<'_>) -> &'r Self {
        request.local_cache(Self::default)
    }

    pub(super) fn put(&self, failure: Failure) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(failure);
    }

    pub(super) fn get(&self) -> Option<Failure> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
