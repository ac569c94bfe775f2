//! `Problem` as an error, which a handler returns.

use core::fmt;

use super::value::Problem;
use crate::error::{ApiError, Said};
use crate::sink::{HeaderSink, MemberSink, Nulls};
use crate::status::StatusCode;

/// For the log: status, title and detail.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&ApiError::status(self), f)?;
        for text in [self.title(), self.detail()].into_iter().flatten() {
            write!(f, ": {text}")?;
        }
        Ok(())
    }
}

impl core::error::Error for Problem {}

impl ApiError for Problem {
    fn status(&self) -> StatusCode {
        self.status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    fn fmt_detail(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.detail().unwrap_or_default())
    }

    fn headers(&self, to: &mut dyn HeaderSink) {
        for (name, line) in self.parts.iter().flat_map(|parts| &parts.headers) {
            to.header(name, line);
        }
    }

    fn members(&self, to: &mut dyn MemberSink) {
        if let Some(instance) = self.instance() {
            to.instance(&instance);
        }
        for (name, value) in self.extensions() {
            to.add(name, value, Nulls::Kept);
        }
    }

    fn said(&self) -> Said<'_> {
        let parts = self.parts.as_deref();
        Said { problem_type: parts.and_then(|parts| parts.problem_type.as_deref()), title: self.title() }
    }

    /// It may have been read from another server's response.
    fn is_own() -> bool {
        false
    }
}
