//! A field that may hold a backtrace. A macro does not know its type, so the compiler picks the first `write` that applies.

use core::fmt;

/// A field that may hold a backtrace.
#[derive(Debug)]
pub struct Backtrace<'a, T: ?Sized>(pub &'a T);

impl<T: Known + ?Sized> Backtrace<'_, T> {
    /// Writes the backtrace, if it was captured.
    ///
    /// # Errors
    ///
    /// If the formatter fails.
    pub fn write(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.write(f)
    }
}

/// For types that the other `write` does not accept.
pub trait NoBacktrace {
    /// Writes nothing.
    ///
    /// # Errors
    ///
    /// Never.
    fn write(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

impl<T: ?Sized> NoBacktrace for Backtrace<'_, T> {}

/// The types that hold a backtrace.
#[allow(unreachable_pub, reason = "a bound of what the derive's output names")]
pub trait Known {
    fn write(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result;
}

#[cfg(feature = "std")]
impl Known for std::backtrace::Backtrace {
    fn write(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.status() {
            std::backtrace::BacktraceStatus::Captured => fmt::Display::fmt(self, f),
            _ => Ok(()),
        }
    }
}

impl<T: Known> Known for Option<T> {
    fn write(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_ref().map_or(Ok(()), |backtrace| backtrace.write(f))
    }
}

impl<T: Known + ?Sized> Known for &T {
    fn write(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).write(f)
    }
}

#[cfg(feature = "alloc")]
impl<T: Known + ?Sized> Known for alloc::boxed::Box<T> {
    fn write(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).write(f)
    }
}

#[cfg(feature = "alloc")]
impl<T: Known + ?Sized> Known for alloc::sync::Arc<T> {
    fn write(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).write(f)
    }
}
