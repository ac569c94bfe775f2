//! `Report`, an error of any type that may have one of ours inside.

use alloc::boxed::Box;
use core::error::Error;
use core::fmt;
#[cfg(feature = "anyhow")]
use std::backtrace::BacktraceStatus;

use super::api_error::{ApiError, facets};
use crate::status::StatusCode;

/// An error that does not know its status, unless one of ours is inside: then it has the response of that one. It is kept whole,
/// so that the log has everything that was said about it.
pub(super) struct Report {
    error: Foreign,
    known: fn(&Foreign) -> Option<&dyn ApiError>,
}

/// The errors of which the type is known only at run time.
pub(super) enum Foreign {
    Boxed(Box<dyn Error + Send + Sync>),
    #[cfg(feature = "anyhow")]
    Anyhow(anyhow::Error),
    #[cfg(feature = "eyre")]
    Eyre(eyre::Report),
}

impl Report {
    /// `known` finds the error of ours inside.
    pub(super) fn new(error: Foreign, known: fn(&Foreign) -> Option<&dyn ApiError>) -> Self {
        Self { error, known }
    }

    pub(super) fn find<E: Error + Send + Sync + 'static>(&self) -> Option<&E> {
        self.error.find()
    }
}

impl Foreign {
    /// The error of this type: this one, one that the report finds, or one that an `io::Error` transports. The sources are not
    /// searched, because what they say was meant for somebody else.
    pub(super) fn find<E: Error + Send + Sync + 'static>(&self) -> Option<&E> {
        let found = self.downcast_ref();
        #[cfg(feature = "std")]
        let found = found.or_else(|| transported(self.downcast_ref()?));
        found
    }

    fn downcast_ref<E: Error + Send + Sync + 'static>(&self) -> Option<&E> {
        match self {
            Self::Boxed(error) => error.downcast_ref(),
            #[cfg(feature = "anyhow")]
            Self::Anyhow(report) => report.downcast_ref(),
            #[cfg(feature = "eyre")]
            Self::Eyre(report) => report.downcast_ref(),
        }
    }

    fn as_error(&self) -> &(dyn Error + 'static) {
        match self {
            Self::Boxed(error) => &**error,
            #[cfg(feature = "anyhow")]
            Self::Anyhow(report) => &**report,
            #[cfg(feature = "eyre")]
            Self::Eyre(report) => &**report,
        }
    }
}

/// The error of this type that an `io::Error` transports, also through other ones.
#[cfg(feature = "std")]
fn transported<E: Error + Send + Sync + 'static>(mut error: &std::io::Error) -> Option<&E> {
    loop {
        let inside = error.get_ref()?;
        if let Some(found) = inside.downcast_ref() {
            return Some(found);
        }
        error = inside.downcast_ref()?;
    }
}

/// As the report writes itself: with every cause and the backtrace.
impl fmt::Debug for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.error {
            Foreign::Boxed(error) => fmt::Debug::fmt(error, f),
            #[cfg(feature = "anyhow")]
            Foreign::Anyhow(report) => fmt::Debug::fmt(report, f),
            #[cfg(feature = "eyre")]
            Foreign::Eyre(report) => fmt::Debug::fmt(report, f),
        }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.error.as_error(), f)
    }
}

impl Error for Report {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.error.as_error().source()
    }
}

impl ApiError for Report {
    fn status(&self) -> StatusCode {
        self.inner().map_or(StatusCode::INTERNAL_SERVER_ERROR, ApiError::status)
    }

    /// That of an anyhow report, if it was captured. An eyre report keeps its own to itself.
    fn fmt_backtrace(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        #[cfg(feature = "anyhow")]
        if let Foreign::Anyhow(report) = &self.error {
            if report.backtrace().status() == BacktraceStatus::Captured {
                return fmt::Display::fmt(report.backtrace(), f);
            }
        }
        facets::fmt_backtrace(self, f)
    }

    fn inner(&self) -> Option<&dyn ApiError> {
        (self.known)(&self.error)
    }
}
