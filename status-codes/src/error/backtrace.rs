//! A field that may hold a backtrace. A macro does not know its type, so the compiler picks the first `captured` that applies.

use core::fmt;

/// A field that may hold a backtrace.
#[derive(Debug)]
pub struct Backtrace<'a, T: ?Sized>(pub &'a T);

impl<T: Known + ?Sized> Backtrace<'_, T> {
    /// The backtrace, if it was captured.
    pub fn captured(&self) -> Option<&dyn fmt::Display> {
        self.0.captured()
    }
}

/// For types that the other `captured` does not accept.
pub trait NoBacktrace {
    /// Nothing.
    fn captured(&self) -> Option<&dyn fmt::Display> {
        None
    }
}

impl<T: ?Sized> NoBacktrace for Backtrace<'_, T> {}

/// The types that hold a backtrace.
#[allow(unreachable_pub, reason = "a bound of what the derive's output names")]
pub trait Known {
    fn captured(&self) -> Option<&dyn fmt::Display>;
}

#[cfg(feature = "std")]
impl Known for std::backtrace::Backtrace {
    fn captured(&self) -> Option<&dyn fmt::Display> {
        match self.status() {
            std::backtrace::BacktraceStatus::Captured => Some(self),
            _ => None,
        }
    }
}

impl<T: Known> Known for Option<T> {
    fn captured(&self) -> Option<&dyn fmt::Display> {
        self.as_ref()?.captured()
    }
}

impl<T: Known + ?Sized> Known for &T {
    fn captured(&self) -> Option<&dyn fmt::Display> {
        (**self).captured()
    }
}

#[cfg(feature = "alloc")]
impl<T: Known + ?Sized> Known for alloc::boxed::Box<T> {
    fn captured(&self) -> Option<&dyn fmt::Display> {
        (**self).captured()
    }
}

#[cfg(feature = "alloc")]
impl<T: Known + ?Sized> Known for alloc::sync::Arc<T> {
    fn captured(&self) -> Option<&dyn fmt::Display> {
        (**self).captured()
    }
}
