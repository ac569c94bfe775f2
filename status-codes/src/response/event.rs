//! One event for each failed request.

use alloc::string::String;
use core::cell::OnceCell;

use super::backtrace::backtrace;
use super::chain::chain;
use super::failure::Failure;
use super::line::line;
use super::request::RequestLine;
use crate::body::machine_code;
use crate::spec::LogLevel;
use crate::status::StatusCode;

/// Writes the event. Its target is `status_codes`.
pub(super) fn write(level: LogLevel, failure: &Failure, status: StatusCode, request: &dyn RequestLine) {
    let (error, omissions) = (failure.error(), failure.omissions());
    // Nothing is formatted unless somebody reads it.
    let message = OnceCell::<String>::new();
    let message = || message.get_or_init(|| line(format_args!("{error}"))).as_str();
    macro_rules! write_at {
        ($level:ident) => {
            tracing::event!(
                target: "status_codes",
                tracing::Level::$level,
                status = status.as_u16(),
                code = machine_code(error).ok().flatten().map(|code| line(format_args!("{code}"))),
                method = line(format_args!("{}", request.method())),
                route = line(format_args!("{}", request.route())),
                request_id = failure.request_id(),
                sources = chain(error, message()),
                backtrace = backtrace(error),
                omissions = (!omissions.is_empty()).then(|| line(format_args!("{omissions}"))),
                "{}", message()
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
