//! `AnyError`, an error of any type, and `OrStatus`, which makes one.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use core::any::Any;
use core::error::Error;
use core::fmt;

use super::api_error::ApiError;
use super::report::Report;
use crate::spec::Json;
use crate::status::{StatusCode, ToStatus};

/// An owned error of any type, for handlers that do not need the type.
///
/// [`OrStatus`] turns any error into one. `#[status(transparent)] Other(#[from] AnyError)` puts it into an enum.
///
/// ```
/// use status_codes::{AnyError, ApiError, OrStatus};
///
/// fn page(text: &str) -> Result<u32, AnyError> {
///     text.parse().or_status_with(400, "`page` is a number")
/// }
///
/// let error = page("x").unwrap_err();
/// assert_eq!(error.status(), 400);
/// // This is for the log. The client reads the other text.
/// assert_eq!(error.to_string(), "invalid digit found in string");
/// ```
pub struct AnyError(Box<dyn ApiError + Send + Sync>);

impl AnyError {
    /// Wraps an error that knows its status.
    ///
    /// There is no `From` for every error, because it would conflict with `From<T> for T`.
    ///
    /// ```
    /// use status_codes::{AnyError, ApiError, Problem};
    ///
    /// assert_eq!(AnyError::new(Problem::new(404)).status(), 404);
    /// ```
    ///
    /// An `AnyError` is not wrapped again, so one that passes through many functions does not grow.
    pub fn new(error: impl ApiError + Send + Sync + 'static) -> Self {
        let mut error = Some(error);
        let wrapped = (&mut error as &mut dyn Any).downcast_mut::<Option<Self>>().and_then(Option::take);
        wrapped.unwrap_or_else(|| match error {
            Some(error) => Self(Box::new(error)),
            None => unreachable!("it was not taken"),
        })
    }

    /// The error inside, if it is of this type. After [`OrStatus`] this is the original error.
    ///
    /// ```
    /// use std::num::ParseIntError;
    /// use status_codes::{AnyError, OrStatus, Problem};
    ///
    /// let error = "x".parse::<u8>().or_status(400).unwrap_err();
    /// assert!(error.downcast_ref::<ParseIntError>().is_some());
    ///
    /// let error = AnyError::new(Problem::new(404));
    /// assert!(error.downcast_ref::<Problem>().is_some() && error.downcast_ref::<ParseIntError>().is_none());
    /// ```
    pub fn downcast_ref<E: Error + Send + Sync + 'static>(&self) -> Option<&E> {
        let inside = self.0.as_error();
        let foreign = || inside.downcast_ref::<WithStatus>()?.error.as_deref()?.downcast_ref();
        let reported = || {
            let report = inside.downcast_ref::<Report>()?;
            report.find().or_else(|| report.find::<Self>()?.downcast_ref())
        };
        let nested = || inside.downcast_ref::<Self>()?.downcast_ref();
        inside.downcast_ref().or_else(foreign).or_else(reported).or_else(nested)
    }

    /// Whether the error inside is of this type; see [`downcast_ref`](Self::downcast_ref).
    ///
    /// ```
    /// use status_codes::{AnyError, Problem};
    ///
    /// assert!(AnyError::new(Problem::new(404)).is::<Problem>());
    /// ```
    pub fn is<E: Error + Send + Sync + 'static>(&self) -> bool {
        self.downcast_ref::<E>().is_some()
    }

    /// The error inside. After [`OrStatus`] it has the status, and the original error is behind it.
    ///
    /// ```
    /// use status_codes::{AnyError, ApiError, Problem};
    ///
    /// let error: Box<dyn ApiError + Send + Sync> = AnyError::new(Problem::new(404)).into_inner();
    /// assert_eq!((error.status().as_u16(), error.to_string().as_str()), (404, "404 Not Found"));
    /// ```
    pub fn into_inner(self) -> Box<dyn ApiError + Send + Sync> {
        self.0
    }
}

impl fmt::Debug for AnyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl fmt::Display for AnyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl Error for AnyError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.0.source()
    }
}

impl ApiError for AnyError {
    fn status(&self) -> StatusCode {
        self.0.status()
    }

    fn inner(&self) -> Option<&dyn ApiError> {
        Some(&*self.0)
    }

    fn json(&self) -> Json {
        self.0.json()
    }
}

/// Attaches a status to any error or `None`.
///
/// It works on a `Result` with any error, `anyhow` and `eyre` included, and on an `Option`.
///
/// ```
/// use status_codes::{AnyError, ApiError, OrStatus};
///
/// fn first(list: &[u8]) -> Result<&u8, AnyError> {
///     list.first().or_status(404)
/// }
///
/// fn number(text: &str) -> Result<u8, AnyError> {
///     text.parse().or_status_with(400, "write a number from 0 to 255")
/// }
///
/// assert_eq!(first(&[]).unwrap_err().status(), 404);
/// assert_eq!(number("x").unwrap_err().status(), 400);
/// ```
pub trait OrStatus<T> {
    /// Fails with this status. The client reads only its title.
    ///
    /// # Errors
    ///
    /// If there is no value.
    fn or_status(self, status: impl ToStatus) -> Result<T, AnyError>;

    /// Fails with this status. The client reads this text.
    ///
    /// # Errors
    ///
    /// If there is no value.
    fn or_status_with(self, status: impl ToStatus, text: impl Into<Cow<'static, str>>) -> Result<T, AnyError>;
}

impl<T, E: Into<Box<dyn Error + Send + Sync>>> OrStatus<T> for Result<T, E> {
    fn or_status(self, status: impl ToStatus) -> Result<T, AnyError> {
        self.map_err(|error| WithStatus::error(status.to_status(), None, Some(error.into())))
    }

    fn or_status_with(self, status: impl ToStatus, text: impl Into<Cow<'static, str>>) -> Result<T, AnyError> {
        self.map_err(|error| WithStatus::error(status.to_status(), Some(text.into()), Some(error.into())))
    }
}

impl<T> OrStatus<T> for Option<T> {
    fn or_status(self, status: impl ToStatus) -> Result<T, AnyError> {
        self.ok_or_else(|| WithStatus::error(status.to_status(), None, None))
    }

    fn or_status_with(self, status: impl ToStatus, text: impl Into<Cow<'static, str>>) -> Result<T, AnyError> {
        self.ok_or_else(|| WithStatus::error(status.to_status(), Some(text.into()), None))
    }
}

/// A foreign error, and what the client may know about it.
#[derive(Debug)]
struct WithStatus {
    status: StatusCode,
    public: Option<Cow<'static, str>>,
    error: Option<Box<dyn Error + Send + Sync>>,
}

impl WithStatus {
    fn error(
        status: StatusCode,
        public: Option<Cow<'static, str>>,
        error: Option<Box<dyn Error + Send + Sync>>,
    ) -> AnyError {
        AnyError::new(Self { status, public, error })
    }
}

/// For the log: the foreign error, or what the client reads if there is none.
impl fmt::Display for WithStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.error, &self.public) {
            (Some(error), _) => fmt::Display::fmt(error, f),
            (None, Some(text)) => f.write_str(text),
            (None, None) => fmt::Display::fmt(&self.status, f),
        }
    }
}

impl Error for WithStatus {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.error.as_ref()?.source()
    }
}

impl ApiError for WithStatus {
    fn status(&self) -> StatusCode {
        self.status
    }

    fn fmt_detail(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.public.as_deref().unwrap_or_default())
    }
}
