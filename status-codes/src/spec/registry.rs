//! What a variant takes from the constant of `#[status(spec = path)]`. The derive names these functions.

use super::error_spec::ErrorSpec;
use super::log_level::LogLevel;
use crate::status::StatusCode;
use crate::table::Retry;

/// The status. A constant without one is an error of its own.
pub const fn status(spec: &ErrorSpec) -> StatusCode {
    match spec.status() {
        Some(status) => status,
        None => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

/// The machine code, or else this one.
pub const fn code(spec: &ErrorSpec, own: &'static str) -> &'static str {
    match spec.code() {
        Some(code) => code,
        None => own,
    }
}

/// The declared title.
pub const fn title(spec: &ErrorSpec) -> Option<&'static str> {
    spec.declared().title
}

/// The problem type.
pub const fn problem_type(spec: &ErrorSpec) -> Option<&'static str> {
    spec.problem_type()
}

/// The level of the event.
pub const fn log(spec: &ErrorSpec) -> Option<LogLevel> {
    spec.log()
}

/// The advice about sending the request again.
pub const fn retry(spec: &ErrorSpec) -> Option<Retry> {
    spec.retry()
}

/// The first of two texts that is there.
pub const fn or(first: Option<&'static str>, second: Option<&'static str>) -> Option<&'static str> {
    if first.is_some() { first } else { second }
}
