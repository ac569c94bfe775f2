//! The texts of an error and its sources.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::error::Error;
use core::fmt::{self, Write as _};
use core::iter;

#[cfg(feature = "tracing")]
use crate::error::ApiError;

/// A chain of sources may have any length, and even lead back to its beginning, so only this many are read. Boxes that are
/// nested this deep are dropped safely.
const LONGEST_CHAIN: usize = 64;

/// The sources of an error, the nearest first.
pub(crate) fn sources<'e>(error: &'e (dyn Error + 'e)) -> impl Iterator<Item = &'e (dyn Error + 'static)> {
    iter::successors(error.source(), |&source| source.source()).take(LONGEST_CHAIN)
}

/// A text, as far as it can be written. A `Display` may fail.
pub(crate) fn written(text: fmt::Arguments<'_>) -> String {
    let mut written = String::new();
    let _ = written.write_fmt(text);
    written
}

/// The backtrace of an error. It is empty if the error has none.
#[cfg(feature = "tracing")]
pub(super) fn backtrace_of(error: &dyn ApiError) -> String {
    struct Backtrace<'e>(&'e dyn ApiError);

    impl fmt::Display for Backtrace<'_> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            self.0.fmt_backtrace(f)
        }
    }

    written(format_args!("{}", Backtrace(error)))
}

/// The text of an error, with those of its sources.
pub(super) struct Text {
    text: String,
    source: Option<Box<Self>>,
}

impl Text {
    pub(super) fn of(error: &dyn Error) -> Self {
        let texts: Vec<String> = sources(error).map(|source| written(format_args!("{source}"))).collect();
        let chained = |source, text| Some(Box::new(Self { text, source }));
        Self { text: written(format_args!("{error}")), source: texts.into_iter().rev().fold(None, chained) }
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
        self.source.as_deref().map(|source| source as _)
    }
}
