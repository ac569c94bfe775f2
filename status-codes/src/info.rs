//! What the table says about a code, as typed data.
//!
//! [`StatusCode::info`](crate::StatusCode::info) returns the row of a registered code. Each method of [`CodeInfo`] is a key of
//! `codes.toml`, and each kind of word is an enum.
//!
//! ```
//! use status_codes::StatusCode;
//! use status_codes::info::{Cache, Content, Enforce, Processed, RedirectMethod, Registration, RequirementLevel, Retry, Sender};
//!
//! let busy = StatusCode::SERVICE_UNAVAILABLE.info().expect("registered");
//! assert_eq!((busy.retry(), busy.cache(), busy.sender()), (Some(Retry::Later), Cache::Explicit, Sender::Any));
//! assert_eq!(busy.processed(), Some(Processed::Maybe));
//! assert_eq!(Retry::IdempotentOnly.as_str(), "idempotent-only");
//!
//! let moved = StatusCode::SEE_OTHER.info().expect("registered");
//! assert_eq!(moved.redirect().map(|redirect| redirect.method()), Some(RedirectMethod::Get));
//! assert_eq!((moved.content(), moved.registration()), (Content::Expected, Registration::Permanent));
//!
//! let [allow, ..] = StatusCode::METHOD_NOT_ALLOWED.info().expect("registered").headers() else { panic!("a rule") };
//! assert_eq!((allow.level(), allow.enforce()), (RequirementLevel::Must, Some(Enforce::Deny)));
//! assert_eq!(RequirementLevel::Must.to_string(), "must");
//! ```
//!
//! Header fields with rules of their own have a row too:
//!
//! ```
//! use status_codes::info::{HeaderField, HeaderKind, ListForm, Syntax};
//!
//! let field = HeaderField::from_name("upgrade").expect("in the table");
//! assert_eq!((field.kind(), field.syntax()), (Some(HeaderKind::Connection), Some(Syntax::ProtocolList)));
//! assert_eq!(HeaderField::from_name("set-cookie").and_then(HeaderField::list), Some(ListForm::Lines));
//! ```

pub use crate::table::{
    Cache, CodeInfo, Content, Enforce, HeaderField, HeaderKind, HeaderRule, ListForm, Processed, Redirect,
    RedirectMethod, Registration, RequirementLevel, Retry, See, Sender, Syntax,
};
