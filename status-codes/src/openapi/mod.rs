//! What the errors of a type look like, for an OpenAPI document.
//!
//! [`responses`] describes every response that `#[derive(ApiError)]` makes: its status, header fields, members, media type and
//! body. There is nothing to derive for it, and nothing to write twice. [`Responses`] does the same with choices.
//!
//! Doc comments become public: [`Responses`] says which.
//!
//! ```
//! use status_codes::{ApiError, openapi};
//!
//! /// The order is not there.
//! #[derive(Debug, thiserror::Error, ApiError)]
//! #[error("order {id} not found")]
//! #[status(404)]
//! struct NotFound {
//!     #[extension]
//!     id: u64,
//! }
//!
//! let responses = openapi::responses::<NotFound>();
//! let schema = &responses["404"]["content"]["application/problem+json"]["schema"];
//! assert_eq!(schema["properties"]["id"]["type"], "integer");
//! ```

mod content;
#[doc(hidden)]
pub mod derived;
mod entry;
mod field;
mod flattened;
mod found;
mod infer;
mod response;
mod responses;
mod sample;
mod union;

pub use responses::{Responses, responses};
