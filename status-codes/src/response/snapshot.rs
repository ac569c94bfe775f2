//! Snapshots of errors that cannot be shared.

use alloc::string::String;
use alloc::sync::Arc;
use core::error::Error;
use core::fmt;

#[cfg(feature = "tracing")]
use tracing::level_filters::LevelFilter;

use super::failure::SharedError;
#[cfg(feature = "tracing")]
use super::text::backtrace_of;
use super::text::{Text, written};
use crate::body::{Detail, machine_code};
use crate::error::{ApiError, Said};
use crate::sink::{Collected, MemberSink};
use crate::spec::{ErrorSpec, LogLevel};
use crate::status::StatusCode;

/// An error, as it was. It has no headers, because they are in the response already.
struct Snapshot {
    text: Text,
    status: StatusCode,
    spec: Option<&'static ErrorSpec>,
    /// The machine code, if the spec has none.
    code: String,
    detail: String,
    members: Collected,
    said: Kept,
    log: Option<LogLevel>,
    /// Only the event shows it, and finding the names of its frames takes long.
    #[cfg(feature = "tracing")]
    backtrace: String,
}

/// What the error says in a problem document.
struct Kept {
    problem_type: Option<String>,
    title: Option<String>,
}

impl Kept {
    fn of(said: Said<'_>) -> Self {
        let Said { problem_type, title } = said;
        Self { problem_type: problem_type.map(String::from), title: title.map(String::from) }
    }
}

/// A snapshot of an error.
pub fn snapshot(error: &dyn ApiError) -> SharedError {
    let mut members = Collected::default();
    error.members(&mut members);
    let has_code = error.spec().is_some_and(|spec| spec.code().is_some());
    let code = if has_code { None } else { machine_code(error).ok().flatten() };
    Arc::new(Snapshot {
        text: Text::of(&error),
        status: error.status(),
        spec: error.spec(),
        code: code.map(|code| code.as_str().into()).unwrap_or_default(),
        detail: written(format_args!("{}", Detail(error))),
        members,
        said: Kept::of(error.said()),
        log: error.log(),
        #[cfg(feature = "tracing")]
        backtrace: if LevelFilter::current() == LevelFilter::OFF { String::new() } else { backtrace_of(error) },
    })
}

/// Whether an error is a snapshot of another one.
pub(super) fn is_snapshot(error: &(dyn ApiError + Send + Sync + 'static)) -> bool {
    error.as_error().is::<Snapshot>()
}

/// The name and the text of the error. The error's own `Debug` text is not kept, because it may have any size.
impl fmt::Debug for Snapshot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple(self.spec.map_or("Snapshot", ErrorSpec::variant)).field(&self.text).finish()
    }
}

impl fmt::Display for Snapshot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.text, f)
    }
}

impl Error for Snapshot {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.text.source()
    }
}

impl ApiError for Snapshot {
    fn status(&self) -> StatusCode {
        self.status
    }

    fn spec(&self) -> Option<&'static ErrorSpec> {
        self.spec
    }

    fn fmt_detail(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.detail)
    }

    #[cfg(feature = "tracing")]
    fn fmt_backtrace(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.backtrace)
    }

    fn fmt_code(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.spec.and_then(ErrorSpec::code).unwrap_or(&self.code))
    }

    fn members(&self, to: &mut dyn MemberSink) {
        self.members.pass_on(to);
    }

    fn said(&self) -> Said<'_> {
        let Kept { problem_type, title } = &self.said;
        Said { problem_type: problem_type.as_deref(), title: title.as_deref() }
    }

    fn log(&self) -> Option<LogLevel> {
        self.log
    }
}
