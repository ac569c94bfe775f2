//! The error of a request that no error of ours has answered.

use alloc::string::String;
use core::error::Error;
use core::fmt;

use crate::error::ApiError;
use crate::status::StatusCode;

/// A request that the framework refused, or that the application answered by itself.
#[derive(Debug)]
pub(super) struct Refused {
    pub(super) status: StatusCode,
    /// For the log, and for the client if it is public.
    pub(super) text: Option<String>,
    pub(super) is_public: bool,
}

impl Refused {
    /// Nothing is known but the status.
    pub(super) fn bare(status: StatusCode) -> Self {
        Self { status, text: None, is_public: false }
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.text {
            Some(text) => f.write_str(text),
            None => fmt::Display::fmt(&self.status, f),
        }
    }
}

impl Error for Refused {}

impl ApiError for Refused {
    fn status(&self) -> StatusCode {
        self.status
    }

    fn fmt_detail(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text.as_deref().filter(|_| self.is_public).unwrap_or_default())
    }
}
