//! Types of errors that clients have an enum for.

use alloc::boxed::Box;
use alloc::sync::Arc;
use core::convert::Infallible;
use core::fmt;

use super::error_response::ErrorResponse;
use super::source::{Read, Source};
use crate::body::Problem;
use crate::error::{AnyError, ApiError};
use crate::spec::Specs;

/// A type of errors that clients have an enum for. `#[api_error(client = Name)]` implements it, and an enum with that attribute
/// needs it of the types of its inner errors.
///
/// The inner error of a variant becomes its `Client`. A type whose errors are not known ([`AnyError`], `dyn ApiError`,
/// [`Problem`]) has [`Never`]: the client reads `Unknown`. An [`ApiError`] that is written by hand can implement it like that:
///
/// ```
/// use status_codes::client::{HasClient, Never};
/// use status_codes::{ApiError, StatusCode};
///
/// #[derive(Debug, thiserror::Error)]
/// #[error("the archive is closed")]
/// struct Closed;
///
/// impl ApiError for Closed {
///     fn status(&self) -> StatusCode {
///         StatusCode::SERVICE_UNAVAILABLE
///     }
/// }
///
/// impl HasClient for Closed {
///     type Client = Never;
/// }
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// #[api_error(client = ArchiveProblem)]
/// enum ArchiveError {
///     #[error(transparent)]
///     #[status(transparent)]
///     Closed(#[from] Closed),
/// }
/// # let _ = (ArchiveError::from(Closed), ArchiveProblem::Unknown);
/// ```
#[diagnostic::on_unimplemented(
    message = "clients have no enum for the inner error `{Self}`",
    label = "it does not implement `HasClient`",
    note = "derive `ApiError` for `{Self}` with `#[api_error(client = Name)]`, or write `impl status_codes::client::HasClient for {Self} {{ type Client = status_codes::client::Never; }}`, or hold it in an `AnyError`"
)]
pub trait HasClient {
    /// What a client reads.
    type Client: Read;

    /// Whether somebody has decided what a client reads. The derive implements the trait for every type, so that a decision that
    /// is missing is one error.
    #[doc(hidden)]
    const IS_DECIDED: bool = true;
}

/// What a client reads of an error whose type lists nothing: there is no such value, and the client reads `Unknown`; see
/// [`HasClient`].
///
/// ```
/// use status_codes::AnyError;
/// use status_codes::client::{HasClient, Never};
///
/// let none: Option<<AnyError as HasClient>::Client> = None::<Never>;
/// assert_eq!(none, None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(clippy::exhaustive_enums, reason = "it never has a variant")]
pub enum Never {}

impl fmt::Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl core::error::Error for Never {}

impl serde_core::Serialize for Never {
    fn serialize<S: serde_core::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        match *self {}
    }
}

/// It always fails.
impl<'de> serde_core::Deserialize<'de> for Never {
    fn deserialize<D: serde_core::Deserializer<'de>>(_: D) -> Result<Self, D::Error> {
        Err(serde_core::de::Error::custom("there is no such value"))
    }
}

impl Read for Never {
    fn specs() -> Specs {
        Specs::NONE
    }

    fn read(_: &mut Source<'_>) -> Option<Self> {
        None
    }
}

/// A type that contains itself has a box around it.
impl<P: Read> Read for Box<P> {
    fn specs() -> Specs {
        P::specs()
    }

    fn read(source: &mut Source<'_>) -> Option<Self> {
        P::read(source).map(Self::new)
    }
}

impl<E: HasClient> HasClient for &E {
    type Client = Box<E::Client>;

    const IS_DECIDED: bool = E::IS_DECIDED;
}

impl<E: HasClient> HasClient for Box<E> {
    type Client = Box<E::Client>;

    const IS_DECIDED: bool = E::IS_DECIDED;
}

impl<E: HasClient> HasClient for Arc<E> {
    type Client = Box<E::Client>;

    const IS_DECIDED: bool = E::IS_DECIDED;
}

macro_rules! open {
    ($($ty:ty)*) => {
        $(impl HasClient for $ty {
            type Client = Never;
        })*
    };
}

open! {
    AnyError Problem ErrorResponse Infallible
    Box<dyn ApiError + '_> Box<dyn ApiError + Send + '_> Box<dyn ApiError + Send + Sync + '_>
    Arc<dyn ApiError + '_> Arc<dyn ApiError + Send + '_> Arc<dyn ApiError + Send + Sync + '_>
}
