//! For a client: an error that a server has sent.
//!
//! ```
//! use http::{HeaderMap, HeaderValue, Method, StatusCode, header};
//! use status_codes::ApiError;
//! use status_codes::client::ErrorResponse;
//!
//! /// The errors of the server, from a crate that both sides share.
//! #[derive(Debug, thiserror::Error, ApiError)]
//! #[api_error(client = OrderProblem)]
//! enum OrderError {
//!     #[error("order {id} not found")]
//!     #[status(404)]
//!     NotFound {
//!         #[extension]
//!         id: u64,
//!     },
//!     #[error(transparent)]
//!     #[status(transparent)]
//!     Stock(#[from] StockError),
//! }
//!
//! #[derive(Debug, thiserror::Error, ApiError)]
//! #[api_error(client = StockProblem)]
//! enum StockError {
//!     #[error("only {left} left")]
//!     #[status(409, code = "sold-out")]
//!     Short {
//!         #[extension]
//!         left: u32,
//!     },
//! }
//!
//! fn advice(failed: &ErrorResponse) -> String {
//!     match failed.decode::<OrderProblem>() {
//!         OrderProblem::NotFound { id } => format!("there is no order {id}"),
//!         OrderProblem::Stock(StockProblem::Short { left }) => format!("order at most {left}"),
//!         // An unknown code, a page in HTML, nothing at all.
//!         _ => failed.to_string(),
//!     }
//! }
//!
//! // What a client has read, with any library.
//! let mut headers = HeaderMap::new();
//! headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
//! let body = r#"{"title":"Conflict","status":409,"code":"sold-out","detail":"only 2 left","left":2}"#;
//!
//! let failed = ErrorResponse::from_parts(StatusCode::CONFLICT, headers, body).of::<OrderError>();
//! assert_eq!(advice(&failed), "order at most 2");
//! assert_eq!(failed.code().as_deref(), Some("sold-out"));
//! assert!(!failed.may_retry(&Method::GET));
//! ```
//!
//! # The enum for clients
//!
//! `#[api_error(client = OrderProblem)]` on the server's enum writes the enum that [`decode`](ErrorResponse::decode) returns: the same
//! variants, each with the fields that are sent, and `Unknown`. The page of the [derive](derive@crate::ApiError#the-enum-for-clients)
//! says what becomes of each field. A crate that server and clients share can keep what only the server needs behind a feature, as
//! `examples/round-trip` does.
//!
//! Without it, [`of`](ErrorResponse::of) finds the row of the error, [`problem`](ErrorResponse::problem) has its members, and
//! [`header`](ErrorResponse::header) reads the rest.
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
mod flattened;
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
