//! What the errors of a type look like, for an OpenAPI document.
//!
//! [`responses`] describes every response that `#[derive(ApiError)]` makes: its status, header fields, members, media type and
//! body. There is nothing to derive for it, and nothing to write twice. [`Responses`] does the same with choices.
//!
//! Doc comments become public: [`Responses`] says which.

mod content;
#[doc(hidden)]
pub mod derived;
mod entry;
mod field;
mod found;
mod infer;
mod response;
mod responses;
mod sample;
mod union;

pub use responses::{Responses, responses};
