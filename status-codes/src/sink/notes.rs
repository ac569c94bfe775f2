//! What a value has left out while it was serialized.

use alloc::sync::Arc;
use alloc::vec::Vec;
use core::mem;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::omission::Omission;

/// Notes that a buffer shares with the values which are written to it: a value cannot reach the buffer while it is serialized.
#[derive(Clone, Debug, Default)]
pub(crate) struct Notes(Arc<Mutex<Vec<Omission>>>);

impl Notes {
    pub(crate) fn add(&self, omissions: impl IntoIterator<Item = Omission>) {
        self.lock().extend(omissions);
    }

    pub(super) fn take(&self) -> Vec<Omission> {
        mem::take(&mut *self.lock())
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Omission>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
