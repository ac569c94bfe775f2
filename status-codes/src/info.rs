//! What the table says about a code, as typed data.
//!
//! [`StatusCode::info`](crate::StatusCode::info) returns the row of a registered code. Each method of [`CodeInfo`] is a key of
//! `codes.toml`, and each kind of word is an enum.
//!
//! ```
//! use status_codes::StatusCode;
//! use status_codes::info::{Cache, Retry, Sender};
//!
//! let info = StatusCode::SERVICE_UNAVAILABLE.info().expect("registered");
//! assert_eq!((info.retry(), info.cache(), info.sender()), (Some(Retry::Later), Cache::Explicit, Sender::Any));
//! assert_eq!(Retry::IdempotentOnly.as_str(), "idempotent-only");
//! ```

pub use crate::table::{
    Cache, CodeInfo, Content, Enforce, HeaderField, HeaderKind, HeaderRule, Redirect, RedirectMethod, Registration,
    RequirementLevel, Retry, See, Sender, Syntax,
};
