//! For a client: an error that a server has sent.
//!
//! ```
//! use bytes::Bytes;
//! use http::{HeaderMap, HeaderValue, Method, StatusCode, header};
//! use status_codes::ApiError;
//! use status_codes::client::ErrorResponse;
//! use status_codes::spec::ErrorSpec;
//!
//! /// The errors of the server, from a crate that both sides share.
//! #[derive(Debug, thiserror::Error, ApiError)]
//! enum OrderError {
//!     #[error("order {id} not found")]
//!     #[status(404)]
//!     NotFound {
//!         #[extension]
//!         id: u64,
//!     },
//!     #[error("only {left} left")]
//!     #[status(409)]
//!     SoldOut {
//!         #[extension]
//!         left: u32,
//!     },
//! }
//!
//! fn left(failed: &ErrorResponse) -> Option<u64> {
//!     match failed.spec().map(ErrorSpec::variant) {
//!         Some("SoldOut") => failed.problem()?.member("left")?.as_u64(),
//!         _ => None,
//!     }
//! }
//!
//! // What a client has read, with any library.
//! let mut headers = HeaderMap::new();
//! headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
//! let body = r#"{"title":"Conflict","status":409,"code":"sold-out","detail":"only 2 left","left":2}"#;
//!
//! let failed = ErrorResponse::from_parts(StatusCode::CONFLICT, headers, body).of::<OrderError>();
//! assert_eq!(left(&failed), Some(2));
//! assert_eq!(failed.code().as_deref(), Some("sold-out"));
//! assert!(!failed.may_retry(&Method::GET));
//! ```
//!
//! # What decides
//!
//! The status line says what has failed, whatever the body says. The media type says whether the body is read as a problem
//! document: `application/json`, or anything with the suffix `+json`. Then the machine code says which error it is. If something on
//! the way has answered instead of the server, there may be a page in HTML or nothing at all. That is an error like any other, of
//! which the status is known.
//!
//! # Privacy
//!
//! What a server says to its client is not for the clients of that client. An [`ErrorResponse`] that a handler returns is a bare
//! 502, and [`ErrorResponse::pass_on`] says otherwise.

mod code;
mod decode;
#[doc(hidden)]
pub mod derived;
mod error_response;
mod from_header;
mod from_list;
mod has_client;
mod json_message;
mod known;
mod media_type;
mod pass_on;
mod read_body;
mod read_member;
mod reading;
#[cfg(feature = "reqwest013")]
mod reqwest;
mod source;

pub use decode::Decode;
pub use error_response::ErrorResponse;
pub use from_header::FromHeader;
pub use has_client::{HasClient, Never};
pub use read_body::ReadBody;
