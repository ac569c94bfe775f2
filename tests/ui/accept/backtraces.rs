//! A backtrace is for the log: of the standard library it is written, of any other type it is not.

use status_codes::ApiError;
use status_codes::adapter::render;
use std::backtrace::Backtrace;
use std::fmt;
use std::sync::Arc;

struct OtherBacktrace;

impl fmt::Debug for OtherBacktrace {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

#[derive(Debug, ApiError)]
enum Failing<T: fmt::Debug> {
    #[status(500)]
    Named { backtrace: Backtrace },
    #[status(404)]
    Typed(Option<Arc<Backtrace>>),
    #[status(204)]
    Empty(Box<Backtrace>),
    #[status(500)]
    Other { backtrace: OtherBacktrace },
    #[status(500)]
    Generic { backtrace: T },
    #[status(500)]
    None,
}

impl<T: fmt::Debug> fmt::Display for Failing<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("failing")
    }
}

impl<T: fmt::Debug> std::error::Error for Failing<T> {}

#[derive(Debug, thiserror::Error, ApiError)]
#[error(transparent)]
#[status(transparent)]
struct Outer(Failing<u8>);

/// The backtrace of the inner error is written if the outer one has none.
#[derive(Debug, ApiError)]
enum Around {
    Known {
        backtrace: Option<Box<Backtrace>>,
        #[status(transparent)]
        inner: Failing<u8>,
    },
    Other {
        backtrace: OtherBacktrace,
        #[status(transparent)]
        inner: Failing<u8>,
    },
}

impl fmt::Display for Around {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("around")
    }
}

impl std::error::Error for Around {}

#[inline(never)]
fn captured_inside() -> Failing<u8> {
    Failing::Named { backtrace: Backtrace::force_capture() }
}

struct Trace<'e>(&'e dyn ApiError);

impl fmt::Display for Trace<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt_backtrace(f)
    }
}

fn main() {
    let captured = Backtrace::force_capture;
    let with = [
        Failing::Named { backtrace: captured() },
        Failing::Typed(Some(Arc::new(captured()))),
        Failing::Empty(Box::new(captured())),
    ];
    for error in with {
        let outer = Outer(error);
        let text = Trace(&outer).to_string();
        assert!(text.contains("main"), "{text}");
        let body = render(&outer, &mut |_, _| true).body;
        assert!(!String::from_utf8_lossy(&body).contains("main"));
    }
    for backtrace in [None, Some(Box::new(Backtrace::disabled()))] {
        let around = Around::Known { backtrace, inner: captured_inside() };
        assert!(Trace(&around).to_string().contains("captured_inside"));
    }
    let around = Around::Other { backtrace: OtherBacktrace, inner: captured_inside() };
    assert!(Trace(&around).to_string().contains("captured_inside"));
    let around = Around::Known { backtrace: Some(Box::new(captured())), inner: captured_inside() };
    let text = Trace(&around).to_string();
    assert!(text.contains("main") && !text.contains("captured_inside"), "{text}");
    let without = [
        Failing::Named { backtrace: Backtrace::disabled() },
        Failing::Typed(None),
        Failing::Other { backtrace: OtherBacktrace },
        Failing::Generic { backtrace: 7 },
        Failing::None,
    ];
    for error in without {
        assert_eq!(Trace(&error).to_string(), "");
    }
}
