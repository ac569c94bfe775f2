#![deny(warnings, missing_docs, unreachable_pub, unused_qualifications, deprecated, clippy::pedantic)]
//! A module with strict lints.

use status_codes::ApiError;

/// What failed.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
pub enum Error {
    /// Not found.
    #[status(404)]
    NotFound {
        /// Which one.
        #[extension]
        id: u64,
    },
    /// An older variant.
    #[deprecated]
    #[status(410)]
    Old,
    /// From another.
    #[status(transparent)]
    Inner(Inner),
}

/// Inside.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("inner")]
#[status(409)]
pub struct Inner;

pub(crate) fn main() {
    assert_eq!(Error::Inner(Inner).status(), 409);
}
