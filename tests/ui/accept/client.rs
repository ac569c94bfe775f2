#![deny(warnings, missing_docs, unreachable_pub, unused_qualifications, deprecated, clippy::pedantic)]
//! The enum for clients, under strict lints.

use std::borrow::Cow;
use std::sync::Arc;

use status_codes::client::{ErrorResponse, HasClient, Never};
use status_codes::{AnyError, ApiError, StatusCode};

/// What failed.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[api_error(client(Problem, derive(Clone, PartialEq, Default)))]
pub enum Error {
    /// Not found.
    #[status(404)]
    NotFound {
        /// Which one.
        #[extension("which")]
        r#type: Cow<'static, str>,
        /// And how.
        #[extension]
        r#how: Vec<(&'static str, &'static [&'static str])>,
    },
    /// An older variant.
    #[deprecated]
    #[status(410)]
    Old,
    /// A variant that was compiled.
    #[cfg(not(any()))]
    #[status(402)]
    Present(
        #[cfg(any())]
        #[extension("absent")]
        Absent,
        #[extension("present")] u8,
    ),
    /// A variant that was not.
    #[cfg(any())]
    #[status(500)]
    Database(#[source] sqlx::Error),
    /// A raw name.
    r#Match(#[status(transparent)] Inner),
    /// Boxed.
    #[status(transparent)]
    Boxed(Box<Inner>),
    /// Shared.
    #[status(transparent)]
    Shared(Arc<Inner>),
    #[allow(missing_docs, non_camel_case_types)]
    #[status(451)]
    Not_documented,
    /// Borrowed.
    #[status(transparent)]
    Borrowed(&'static Inner),
    /// Itself.
    #[status(transparent)]
    Own(Box<Self>),
    /// Anything.
    #[status(transparent)]
    Any(AnyError),
    /// Anything, too.
    #[status(transparent)]
    Dyn(Box<dyn ApiError + Send + Sync>),
    /// By hand.
    #[status(transparent)]
    ByHand(ByHand),
    /// A type that is open.
    #[status(transparent)]
    Open(Open),
    /// Its status is not listed.
    #[status(transparent)]
    Late(Late),
    /// Nor is that of the error inside.
    #[status(transparent)]
    With(Box<With>),
}

/// Inside.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("inner")]
#[api_error(client(InnerProblem, derive(Clone, PartialEq)))]
pub enum Inner {
    /// One.
    #[status(409)]
    One,
}

/// It can be any error.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("open")]
pub enum Open {
    /// Found.
    #[status(404)]
    NotFound,
    /// Any other.
    #[status(transparent)]
    Any(Arc<dyn ApiError + Send + Sync>),
}

/// It can have any status.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("late")]
pub struct Late(#[status] StatusCode);

/// A function decides.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("with")]
#[status(transparent(with = inner))]
pub struct With(AnyError);

fn inner(inner: &AnyError) -> &dyn ApiError {
    inner
}

/// Nobody needs to read it.
#[derive(Debug, thiserror::Error)]
#[error("by hand")]
pub struct ByHand;

impl ApiError for ByHand {
    fn status(&self) -> StatusCode {
        StatusCode::IM_A_TEAPOT
    }
}

impl HasClient for ByHand {
    type Client = Never;
}

/// Without variants.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("never")]
#[api_error(client = NoProblem)]
pub enum None {}

/// Within a function.
fn local() {
    #[derive(Debug, thiserror::Error, ApiError)]
    #[error("local")]
    #[api_error(client = LocalProblem)]
    enum Local {
        #[status(404)]
        A,
    }
    let _ = (Local::A, LocalProblem::Unknown, LocalProblem::A);
}

pub(crate) fn main() {
    local();
    let gone = ErrorResponse::from_parts(http::StatusCode::NOT_FOUND, http::HeaderMap::new(), "");
    assert_eq!(gone.decode::<Problem>(), Problem::default());
    assert!(matches!(gone.decode::<NoProblem>(), NoProblem::Unknown));
    let _ = Problem::NotFound { r#type: "a".into(), r#how: vec![("a".to_owned(), vec!["b".to_owned()])] };
    let _ = [
        Problem::Match(InnerProblem::One),
        Problem::Boxed(Box::new(InnerProblem::One)),
        Problem::Shared(Box::new(InnerProblem::One)),
        Problem::Borrowed(Box::new(InnerProblem::One)),
        Problem::Own(Box::new(Problem::Present(1))),
    ];
}
