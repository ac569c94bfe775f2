//! `HandlerError`, what a handler returns to use `?` on errors of many kinds.

use alloc::boxed::Box;
use core::error::Error;
use core::fmt;
use core::marker::PhantomData;

use super::any_error::AnyError;
use super::api_error::ApiError;
use super::report::{Foreign, Report};

/// What a handler returns to use `?` on errors of many kinds.
///
/// | `?` takes | and the response is |
/// |---|---|
/// | every [`ApiError`] that is `Send`, `Sync` and `'static`, [`AnyError`] included | that of the error: status, headers and body |
/// | `anyhow::Error` with the feature `anyhow`, `eyre::Report` with `eyre` | a bare 500, or that of the error inside |
/// | `Box<dyn Error + Send + Sync>` and [`std::io::Error`] | a bare 500, or that of the error inside |
///
/// Any other error needs a status first: `.or_status(500)?`, from [`OrStatus`](crate::OrStatus).
///
/// It is a response in every framework: `IntoResponse` in axum, `ResponseError` in actix-web, `Responder` in Rocket, `From` for
/// `poem::Error`, and [`into_response`](crate::adapter::http::into_response) for hyper.
#[cfg_attr(
    all(feature = "axum", feature = "anyhow", feature = "derive"),
    doc = r#"
```
use anyhow::Context as _;
use axum::extract::Path;
use axum::response::IntoResponse as _;
use status_codes::{AnyError, ApiError, HandlerError};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("order {id} not found")]
#[status(404)]
struct NotFound {
    #[extension]
    id: u64,
}

/// A function that knows nothing about HTTP.
fn load(id: u64) -> anyhow::Result<String> {
    std::fs::read_to_string("/no/such/folder/orders").with_context(|| format!("cannot load order {id}"))
}

/// One that knows the status of an error, and keeps it in the report.
fn find(id: u64) -> anyhow::Result<String> {
    Err(AnyError::new(NotFound { id })).context("there is no such row")
}

async fn order(Path(id): Path<u64>) -> Result<String, HandlerError> {
    if id == 0 {
        return Err(NotFound { id })?;
    }
    Ok(if id == 1 { find(id)? } else { load(id)? })
}

# tokio::runtime::Builder::new_current_thread().build()?.block_on(async {
for (id, status) in [(0, 404), (1, 404), (2, 500)] {
    let error = order(Path(id)).await.unwrap_err();
    assert_eq!(error.into_response().status(), status);
}
# });
# Ok::<(), std::io::Error>(())
```
"#
)]
///
/// # Errors inside
///
/// Rust cannot look for a trait in a `dyn Error`, only for a type. A report or box keeps its status, headers and body if it is an
/// `E` or an [`AnyError`], or if it has one under a `context(…)`, as a `context(…)`, or inside an `io::Error`: whatever the
/// `downcast_ref` of the report finds. `E` is for one type of your own, that you need not wrap:
///
/// ```
/// use std::error::Error;
/// use std::io;
///
/// use status_codes::{AnyError, ApiError, HandlerError, StatusCode};
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// #[error("the disk is full")]
/// #[status(507)]
/// struct Full;
///
/// let report = || io::Error::other(Full);
/// assert_eq!(HandlerError::<Full>::from(report()).error().status(), 507);
/// // Without it, only `AnyError` is looked for.
/// assert_eq!(HandlerError::<AnyError>::from(report()).error().status(), 500);
///
/// let wrapped: Box<dyn Error + Send + Sync> = AnyError::new(Full).into();
/// assert_eq!(HandlerError::<AnyError>::from(wrapped).error().status(), 507);
/// ```
///
/// The chain of [`source`](Error::source) is not searched: the 404 of a service that your server has asked is not yours. For the
/// same reason a [`Problem`](crate::Problem) in a report is a 500, even if it is the `E`. In a function that returns a report,
/// `map_err(AnyError::new)?` keeps the status of any error.
///
/// # Privacy
///
/// The text of a report, of a box and of their sources is for the log, which has all of them. The client reads a title, or
/// what the error inside shows.
///
/// # No `Error`
///
/// This type does not implement [`Error`], because then it could not implement `From` for every other one. Use
/// [`into_inner`](Self::into_inner) if an `Error` is needed; `?` does it in a function that returns an [`AnyError`].
pub struct HandlerError<E = AnyError> {
    error: AnyError,
    looks_for: PhantomData<fn() -> E>,
}

impl<E> HandlerError<E> {
    /// The error, which knows its status.
    ///
    /// ```
    /// use status_codes::{ApiError, HandlerError, Problem};
    ///
    /// let error: HandlerError = Problem::new(404).into();
    /// assert_eq!(error.error().status(), 404);
    /// assert!(error.error().is::<Problem>());
    /// ```
    pub fn error(&self) -> &AnyError {
        &self.error
    }

    /// The error, which knows its status.
    ///
    /// ```
    /// use status_codes::{ApiError, HandlerError};
    ///
    /// let error: HandlerError = std::io::Error::other("the disk is full").into();
    /// assert_eq!(error.into_inner().status(), 500);
    /// ```
    pub fn into_inner(self) -> AnyError {
        self.error
    }
}

impl<E> fmt::Debug for HandlerError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.error, f)
    }
}

/// For the log.
impl<E> fmt::Display for HandlerError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.error, f)
    }
}

impl<E: ApiError + Send + Sync + 'static, X: HasStatus> From<X> for HandlerError<E> {
    fn from(error: X) -> Self {
        Self { error: error.into_any_error::<E>(), looks_for: PhantomData }
    }
}

/// What `?` takes. rustc shows the label of this trait if it is not implemented, and of `From` it would show nothing of ours.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "the status of `{Self}` is unknown",
    label = "give it a status: `.or_status(500)?`; the docs of `HandlerError` list the errors that need none",
    note = "the trait `OrStatus` has `or_status`",
    note = "`anyhow::Error` and `eyre::Report` need none with the features `anyhow` and `eyre` of `status-codes`"
)]
pub trait HasStatus {
    /// Looks for an `E` inside of an error that does not know its status.
    fn into_any_error<E: ApiError + Send + Sync + 'static>(self) -> AnyError;
}

#[diagnostic::do_not_recommend]
impl<X: ApiError + Send + Sync + 'static> HasStatus for X {
    fn into_any_error<E: ApiError + Send + Sync + 'static>(self) -> AnyError {
        AnyError::new(self)
    }
}

impl HasStatus for Box<dyn Error + Send + Sync> {
    fn into_any_error<E: ApiError + Send + Sync + 'static>(self) -> AnyError {
        reported::<E>(Foreign::Boxed(self))
    }
}

#[cfg(feature = "std")]
impl HasStatus for std::io::Error {
    fn into_any_error<E: ApiError + Send + Sync + 'static>(self) -> AnyError {
        reported::<E>(Foreign::Boxed(self.into()))
    }
}

#[cfg(feature = "anyhow")]
impl HasStatus for anyhow::Error {
    fn into_any_error<E: ApiError + Send + Sync + 'static>(self) -> AnyError {
        reported::<E>(Foreign::Anyhow(self))
    }
}

#[cfg(feature = "eyre")]
impl HasStatus for eyre::Report {
    fn into_any_error<E: ApiError + Send + Sync + 'static>(self) -> AnyError {
        reported::<E>(Foreign::Eyre(self))
    }
}

/// Looks for an `E` and an [`AnyError`], in this order.
fn reported<E: ApiError + Send + Sync + 'static>(error: Foreign) -> AnyError {
    AnyError::new(Report::new(error, |error| {
        let named = if E::is_own() { error.find::<E>() } else { None };
        named.map(ApiError::as_dyn).or_else(|| error.find::<AnyError>().map(ApiError::as_dyn))
    }))
}

impl<X: IntoAnyError> From<X> for AnyError {
    fn from(error: X) -> Self {
        error.into_any_error()
    }
}

/// What `?` turns into an [`AnyError`]; see [`HasStatus`].
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not become an `AnyError` by itself",
    label = "give it a status: `.or_status(500)?`, or `.map_err(AnyError::new)?` if it has one; or return a `HandlerError`, which takes any report",
    note = "the trait `OrStatus` has `or_status`"
)]
pub trait IntoAnyError {
    fn into_any_error(self) -> AnyError;
}

impl<E> IntoAnyError for HandlerError<E> {
    fn into_any_error(self) -> AnyError {
        self.error
    }
}
