//! What the table says of a code, as typed data.
//!
//! [`StatusCode::info`](crate::StatusCode::info) gives the row of a registered code. Each method of [`CodeInfo`] is a key of
//! `codes.toml`, and each word of the table is an enum with its `as_str`.
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
