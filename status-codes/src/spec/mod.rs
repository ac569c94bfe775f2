//! Metadata of an error, known at compile time.
//!
//! The derive writes an [`ErrorSpec`] for each variant, and [`ApiError::specs`](crate::ApiError::specs) lists them.
//!
//! ```
//! # #[cfg(feature = "derive")] {
//! use status_codes::ApiError;
//! use status_codes::spec::ErrorSpec;
//!
//! #[derive(Debug, thiserror::Error, ApiError)]
//! #[error("order {id} not found")]
//! #[status(404)]
//! struct NotFound { id: u64 }
//!
//! let codes: Vec<Option<&str>> = NotFound::specs().iter().map(ErrorSpec::code).collect();
//! assert_eq!(codes, [Some("not-found")]);
//! # }
//! ```

// It may import `status` and `table`.
pub(crate) mod declared;
pub(crate) mod error_spec;
mod header_spec;
mod log_level;
#[cfg(feature = "alloc")]
mod machine_code;
#[doc(hidden)]
pub mod registry;
mod specs;

pub(crate) use declared::{Detail, Json};
pub use error_spec::ErrorSpec;
pub use header_spec::HeaderSpec;
pub use log_level::LogLevel;
#[cfg(feature = "alloc")]
pub use machine_code::MachineCode;
pub use specs::Specs;
#[cfg(feature = "alloc")]
pub use specs::SpecsIter;
