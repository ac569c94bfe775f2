//! `Problem` as an error, which a handler returns.

use core::fmt;

use super::serde::Sent;
use super::value::Problem;
use crate::body::bare;
use crate::error::ApiError;
use crate::sink::{Buffer, HeaderSink, MemberSink};
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
        for (name, value) in self.members() {
            to.member(name, value);
        }
    }

    fn body(&self, out: &mut Buffer) -> Option<&'static str> {
        let (status, before) = (out.status(), out.bytes.len());
        if out.json(&Sent { problem: self, status }).is_err() {
            out.bytes.truncate(before);
            bare::write(out);
        }
        Some(bare::CONTENT_TYPE)
    }
}
