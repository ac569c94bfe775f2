//! A made-up error, which a body writes like any other.

use core::error::Error;
use core::fmt;

use crate::description::Parts;
use crate::error::ApiError;
use crate::sink::MemberSink;
use crate::spec::ErrorSpec;
use crate::status::StatusCode;

#[derive(Debug)]
pub struct Sample(pub(super) Parts);

/// `Display` is for logs, and a sample has nothing to log.
impl fmt::Display for Sample {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("text")
    }
}

impl Error for Sample {}

impl ApiError for Sample {
    fn status(&self) -> StatusCode {
        self.0.status
    }

    fn spec(&self) -> Option<&'static ErrorSpec> {
        self.0.spec
    }

    fn fmt_detail(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.text)
    }

    fn fmt_code(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.late_code)
    }

    fn members(&self, to: &mut dyn MemberSink) {
        if let Some(instance) = &self.0.instance {
            to.instance(instance);
        }
        for (name, value) in &self.0.members {
            to.member(name, value);
        }
    }
}
