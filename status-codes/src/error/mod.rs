//! `ApiError`, an error that knows its response. It may import `status`, `spec` and `sink`.

#[cfg(feature = "alloc")]
mod any_error;
mod api_error;
mod backtrace;
#[cfg(feature = "alloc")]
mod handler_error;
pub mod inner;
mod pointer;
#[cfg(feature = "alloc")]
mod report;
mod said;

#[cfg(feature = "alloc")]
pub use any_error::{AnyError, OrStatus};
pub use api_error::{ApiError, Nested, facets};
pub use backtrace::{Backtrace, NoBacktrace};
#[cfg(feature = "alloc")]
pub use handler_error::{HandlerError, HasStatus, IntoAnyError};
pub use said::Said;
