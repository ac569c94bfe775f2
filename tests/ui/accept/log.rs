//! The level of the log event: that of the variant, of the inner error, or of the default.

use status_codes::{ApiError, LogLevel};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[status(500, log = "warn")]
enum Outer {
    #[status(404, log = "off")]
    Quiet,
    #[status(503, log = "error")]
    Loud,
    Default,
    #[status(409)]
    ByClass,
    #[status(transparent, log = "info")]
    Louder(Inner),
    #[status(transparent)]
    AsInner(Inner),
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("inner")]
#[status(409, log = "debug")]
struct Inner;

fn main() {
    let errors = [Outer::Quiet, Outer::Loud, Outer::Default, Outer::ByClass, Outer::Louder(Inner), Outer::AsInner(Inner)];
    let levels = errors.map(|error| ApiError::log(&error));
    let expected = [
        Some(LogLevel::Off),
        Some(LogLevel::Error),
        Some(LogLevel::Warn),
        None,
        Some(LogLevel::Info),
        Some(LogLevel::Debug),
    ];
    assert_eq!(levels, expected);
}
