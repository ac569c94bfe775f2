//! Errors that derive everything: which frameworks there are, the application decides.

use std::fmt::{Debug, Display};
use std::rc::Rc;

use additive_domain::DomainError;
use status_codes::ApiError;

/// What can go wrong in the service; the domain's errors are its own.
#[derive(Debug, thiserror::Error, ApiError)]
pub enum ServiceError {
    /// Of the domain, and rendered as ours.
    #[error(transparent)]
    #[status(transparent)]
    Domain(#[from] DomainError),
    /// Too many.
    #[error("{0} is too many")]
    #[status(422)]
    TooMany(u32),
}

/// An error that borrows.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("bad word `{word}`")]
#[status(400)]
pub struct Borrowing<'a> {
    /// The word.
    pub word: &'a str,
}

/// An error that stays on its thread.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("stays at home")]
#[status(409)]
pub struct Local {
    /// Not `Send`.
    pub count: Rc<u8>,
}

/// An error with a type parameter.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("{0} is not a choice")]
#[status(400)]
pub struct Generic<T: Debug + Display>(pub T);
