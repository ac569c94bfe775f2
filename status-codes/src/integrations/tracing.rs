//! tracing: one event for each failed request.

use alloc::string::String;
use core::error::Error;

use super::Request;
use crate::failure::{Failure, written};
use crate::log::LogLevel;
use crate::spec::ErrorSpec;
use crate::status::StatusCode;

/// Writes the event. Its target is `status_codes`.
pub(super) fn event(level: LogLevel, failure: &Failure, status: StatusCode, request: &Request) {
    macro_rules! write_at {
        ($level:ident) => {
            tracing::event!(
                target: "status_codes",
                tracing::Level::$level,
                status = status.as_u16(),
                code = failure.error().spec().and_then(ErrorSpec::code),
                method = request.method.as_str(),
                route = request.route.as_str(),
                sources = sources(failure.error()),
                omissions = (!failure.omissions().is_empty()).then(|| tracing::field::display(failure.omissions())),
                "{}", written(format_args!("{}", failure.error()))
            )
        };
    }
    match level {
        LogLevel::Error => write_at!(ERROR),
        LogLevel::Warn => write_at!(WARN),
        LogLevel::Info => write_at!(INFO),
        LogLevel::Debug => write_at!(DEBUG),
        LogLevel::Off => {}
    }
}

/// The chain of sources, the nearest first; `None` where there is none.
fn sources(error: &dyn Error) -> Option<String> {
    let mut chain = String::new();
    let mut next = error.source();
    while let Some(source) = next {
        let separator = if chain.is_empty() { "" } else { ": " };
        chain.push_str(separator);
        chain.push_str(&written(format_args!("{source}")));
        next = source.source();
    }
    Some(chain).filter(|chain| !chain.is_empty())
}
