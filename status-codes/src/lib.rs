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
mod header;
mod info;
mod integrations;
mod log;
mod member;
mod message;
#[cfg(feature = "json")]
mod problem;
#[cfg(feature = "alloc")]
mod response;
mod spec;
mod status;
pub mod vendor;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;

/// Every code on one page.
#[cfg(doc)]
#[doc = include_str!("../CODES.md")]
pub mod codes {}

#[cfg(feature = "alloc")]
pub use any::{AnyError, OrStatus};
pub use body::{BodyError, Buffer, Empty, ErrorBody, PlainText};
pub use class::Class;
pub use error::ApiError;
pub use header::{HeaderField, HeaderKind, HeaderSink, Syntax, ToHeader};
pub use info::{
    Cache, CodeInfo, Content, Enforce, HeaderRule, Level, Redirect, RedirectMethod, Registration, Retry, See, Sender,
};
#[cfg(feature = "http")]
pub use integrations::http;
pub use log::LogLevel;
pub use member::MemberSink;
#[cfg(feature = "json")]
pub use problem::Problem;
#[cfg(feature = "alloc")]
pub use response::{Omission, Omissions, Reason, Response, render};
#[cfg(feature = "alloc")]
pub use spec::SpecsIter;
pub use spec::{ErrorSpec, HeaderSpec, Specs};
pub use status::{InvalidStatusCode, StatusCode, ToStatus};
#[cfg(feature = "derive")]
pub use status_codes_derive::ApiError;
pub use vendor::VendorCode;
