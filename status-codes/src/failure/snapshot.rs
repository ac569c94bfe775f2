//! What is left of an error that cannot travel itself.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::sync::Arc;
use core::error::Error;
use core::fmt::{self, Write as _};

use super::Shared;
use crate::body::PublicText;
use crate::error::ApiError;
use crate::log::LogLevel;
use crate::member::{Collected, MemberSink};
use crate::spec::ErrorSpec;
use crate::status::StatusCode;

/// An error, as it was. It knows no headers: they are in the response already.
struct Snapshot {
    text: Text,
    debug: String,
    status: StatusCode,
    spec: Option<&'static ErrorSpec>,
    detail: String,
    members: Collected,
    log: Option<LogLevel>,
}

/// A text, and those of its sources.
struct Text {
    text: String,
    source: Option<Box<Text>>,
}

/// A snapshot of an error.
pub fn snapshot(error: &dyn ApiError) -> Shared {
    let mut members = Collected::default();
    error.members(&mut members);
    Arc::new(Snapshot {
        text: Text::of(&error),
        debug: written(format_args!("{error:?}")),
        status: error.status(),
        spec: error.spec(),
        detail: written(format_args!("{}", PublicText(error))),
        members,
        log: error.log(),
    })
}

/// A text, as far as it can be written: a `Display` may fail.
pub(crate) fn written(text: fmt::Arguments<'_>) -> String {
    let mut written = String::new();
    let _ = written.write_fmt(text);
    written
}

impl Text {
    fn of(error: &dyn Error) -> Self {
        Self { text: written(format_args!("{error}")), source: error.source().map(|source| Box::new(Self::of(source))) }
    }

    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_deref().map(|source| source as _)
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.text, f)
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Error for Text {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source()
    }
}

impl fmt::Debug for Snapshot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.debug)
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

    fn members(&self, to: &mut dyn MemberSink) {
        for (name, value) in &self.members.0 {
            to.member(name, value);
        }
    }

    fn log(&self) -> Option<LogLevel> {
        self.log
    }
}
