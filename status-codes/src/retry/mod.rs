//! Whether to send a request again.
//!
//! [`StatusCode::may_retry`](crate::StatusCode::may_retry) reads the table: the key `retry` of the code, and `processed`, which says
//! that the request may already have been acted on. It is for a client that repeats requests by itself, so it does not say yes
//! to a request that a person has to change first.
//!
//! ```
//! use status_codes::StatusCode;
//! use status_codes::retry::Idempotence;
//!
//! // A GET, or a POST with an idempotency key.
//! assert!(StatusCode::SERVICE_UNAVAILABLE.may_retry(Idempotence::Idempotent));
//! // Nobody knows whether the order was placed.
//! assert!(!StatusCode::SERVICE_UNAVAILABLE.may_retry(Idempotence::NotIdempotent));
//! // The request was refused, so it was not acted on.
//! assert!(StatusCode::TOO_MANY_REQUESTS.may_retry(Idempotence::NotIdempotent));
//! ```
// The recipes are tested where the crates are that they need, in `tests/client`.
#![cfg_attr(all(doc, not(doctest), feature = "client"), doc = include_str!("../../docs/retry.md"))]

#[cfg(feature = "client")]
mod after;
mod idempotence;
mod status;

#[cfg(feature = "client")]
pub use after::parse_after;
pub use idempotence::Idempotence;
