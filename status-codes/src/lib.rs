#![doc = include_str!("../README.md")]
#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[cfg(feature = "alloc")]
extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

#[cfg(feature = "alloc")]
mod any;
mod body;
mod class;
mod code;
mod error;
#[cfg(feature = "json")]
#[cfg_attr(not(feature = "_framework"), allow(dead_code, reason = "no framework sends anything"))]
mod failure;
mod header;
mod info;
#[cfg_attr(not(feature = "_framework"), allow(dead_code, reason = "no framework sends anything"))]
mod integrations;
#[cfg(feature = "json")]
#[cfg_attr(not(feature = "_framework"), allow(dead_code, reason = "no framework sends anything"))]
mod layer;
mod log;
mod member;
mod message;
#[cfg(feature = "alloc")]
mod omission;
#[cfg(feature = "json")]
mod problem;
#[cfg(feature = "alloc")]
mod response;
#[cfg(feature = "alloc")]
mod scratch;
mod spec;
mod status;
pub mod vendor;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;

#[cfg(all(any(doc, doctest), feature = "json", feature = "derive"))]
#[doc = include_str!("../docs/bodies.md")]
pub mod bodies {}

/// Every code on one page.
#[cfg(doc)]
#[doc = include_str!("../CODES.md")]
pub mod codes {}

#[cfg(feature = "alloc")]
pub use any::{AnyError, OrStatus};
#[cfg(feature = "alloc")]
pub use body::Message;
pub use body::{BodyError, Buffer, Empty, ErrorBody, PlainText};
pub use class::Class;
pub use error::ApiError;
#[cfg(feature = "json")]
pub use failure::Failure;
pub use header::{HeaderField, HeaderKind, HeaderSink, Syntax, ToHeader};
pub use info::{
    Cache, CodeInfo, Content, Enforce, HeaderRule, Level, Redirect, RedirectMethod, Registration, Retry, See, Sender,
};
#[cfg(feature = "http")]
pub use integrations::http;
#[cfg(feature = "json")]
pub use layer::ErrorLayer;
pub use log::LogLevel;
pub use member::MemberSink;
#[cfg(feature = "json")]
pub use member::{Member, Members};
#[cfg(feature = "alloc")]
pub use omission::{Omission, Omissions, Reason};
#[cfg(feature = "json")]
pub use problem::{MemberError, Problem};
#[cfg(feature = "alloc")]
pub use response::{Response, render};
#[cfg(feature = "alloc")]
pub use spec::SpecsIter;
pub use spec::{ErrorSpec, HeaderSpec, Specs};
pub use status::{InvalidStatusCode, StatusCode, ToStatus};
#[cfg(feature = "derive")]
pub use status_codes_derive::ApiError;
pub use vendor::VendorCode;
