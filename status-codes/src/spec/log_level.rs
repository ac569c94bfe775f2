//! At which level an error is logged.

/// The level of the one log line that a failed request gets.
///
/// An error names its own with `#[status(…, log = "warn")]`; otherwise the class of the status decides.
///
/// ```
/// use status_codes::{LogLevel, StatusCode};
/// use status_codes::spec::ErrorSpec;
///
/// static SPEC: ErrorSpec = ErrorSpec::new("Probe").with_status(StatusCode::NOT_FOUND).with_log(LogLevel::Off);
/// assert_eq!(SPEC.log(), Some(LogLevel::Off));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LogLevel {
    /// Somebody has to look at it.
    Error,
    /// Somebody should.
    Warn,
    /// Worth knowing.
    Info,
    /// For whoever looks for a fault.
    Debug,
    /// No line at all.
    Off,
}
