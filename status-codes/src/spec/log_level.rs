//! The level at which an error is logged.

use core::fmt;

/// The level of the one event for a failed request.
///
/// An error names its own with `#[status(…, log = "warn")]`; otherwise the class of the status decides. Levels are ordered by
/// how much is written, as in the `log` crate: [`Off`](Self::Off) is the lowest.
///
/// ```
/// use status_codes::spec::ErrorSpec;
/// use status_codes::{LogLevel, StatusCode};
///
/// static SPEC: ErrorSpec = ErrorSpec::new("Probe").with_status(StatusCode::NOT_FOUND).with_log(LogLevel::Off);
/// assert_eq!(SPEC.log(), Some(LogLevel::Off));
/// assert!(LogLevel::Off < LogLevel::Error && LogLevel::Error < LogLevel::Debug);
/// assert_eq!(LogLevel::Warn.as_str(), "warn");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum LogLevel {
    /// No event at all.
    Off,
    /// Needs attention.
    Error,
    /// Worth a look.
    Warn,
    /// Worth knowing.
    Info,
    /// For debugging.
    Debug,
}

impl LogLevel {
    /// The word that `#[status(…, log = "…")]` takes.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Error => "error",
            Self::Warn => "warn",
            Self::Info => "info",
            Self::Debug => "debug",
        }
    }
}

/// The word that `#[status(…, log = "…")]` takes.
impl fmt::Display for LogLevel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
