//! `ApiError`, an error that knows its response. It may import `status`, `spec` and `sink`.

#[cfg(feature = "alloc")]
mod any_error;
mod api_error;
mod pointer;
mod said;

#[cfg(feature = "alloc")]
pub use any_error::{AnyError, OrStatus};
pub use api_error::{ApiError, Nested, facets};
pub use said::Said;
