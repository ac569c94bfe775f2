#![doc = include_str!("../README.md")]
#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]

// `json!` of older versions of serde_json finds `vec!` here.
#[cfg(feature = "alloc")]
#[cfg_attr(feature = "openapi", allow(unused_imports), macro_use)]
extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

// ARCHITECTURE.md has them in the order in which they may import each other.
pub mod adapter;
mod ascii;
mod body;
mod check;
#[cfg(feature = "client")]
pub mod client;
mod client_enum;
#[doc(hidden)]
mod description;
mod error;
pub mod info;
#[cfg(feature = "openapi")]
pub mod openapi;
#[cfg(feature = "alloc")]
mod response;
pub mod retry;
mod sink;
pub mod spec;
mod status;
mod table;

#[doc(hidden)]
#[path = "private.rs"]
pub mod __private;

#[cfg(all(any(doc, doctest), feature = "json", feature = "derive"))]
#[doc = include_str!("../docs/bodies.md")]
pub mod bodies {}

#[cfg(all(
    any(doc, doctest),
    feature = "derive",
    feature = "axum",
    feature = "actix-web",
    feature = "poem",
    feature = "rocket"
))]
#[doc = include_str!("../docs/middleware.md")]
pub mod middleware {}

#[cfg(all(
    any(doc, doctest),
    feature = "derive",
    feature = "anyhow",
    feature = "axum",
    feature = "actix-web",
    feature = "poem",
    feature = "rocket"
))]
#[doc = include_str!("../docs/migrating.md")]
#[doc = include_str!("../docs/migrated.md")]
pub mod migrating {}

#[cfg(all(
    any(doc, doctest),
    feature = "derive",
    feature = "axum",
    feature = "actix-web",
    feature = "poem",
    feature = "rocket"
))]
#[doc = include_str!("../docs/recipes.md")]
pub mod recipes {}

/// Every code on one page.
#[cfg(doc)]
#[doc = include_str!("../CODES.md")]
pub mod codes {}

#[cfg(feature = "alloc")]
pub use body::PublicText;
pub use body::{Empty, ErrorBody, PlainText};
#[cfg(feature = "json")]
pub use body::{JsonMessage, MemberError, Members, Problem};
pub use error::ApiError;
#[cfg(feature = "alloc")]
pub use error::{AnyError, HandlerError, OrStatus};
#[cfg(feature = "_framework")]
pub use response::{ErrorLayer, Failure};
pub use sink::{BodyError, Buffer, HeaderSink, ToHeader};
pub use spec::LogLevel;
pub use status::{Class, InvalidStatusCode, StatusCode, ToStatus};
#[cfg(feature = "derive")]
pub use status_codes_derive::ApiError;
pub use table::vendor;
