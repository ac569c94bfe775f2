//! What the derive's output names: re-exports, nothing else. They are not part of the public API.

#[cfg(feature = "alloc")]
pub use alloc::boxed::Box;
pub use core::convert::From;
pub use core::fmt::{Display, Formatter, Result as FmtResult};
pub use core::option::Option::{self, None, Some};

pub use crate::body::write;
pub use crate::check::{Code, Const, Facts, MachineCode, check, check_code, check_listed, check_spec, text_of};
pub use crate::error::{ApiError, Backtrace, Nested, NoBacktrace, Said, facets, inner};
pub use crate::sink::{
    Buffer, HeaderSink, MediaType, Member, MemberSink, SharedHeader, ToHeader, ToHeaders, flatten_headers, is_for,
    shared_headers,
};
pub use crate::spec::ErrorSpec::{BeforeMembers, BeforeText, Plain, Whole};
pub use crate::spec::declared::{Declared, Detail, Json};
pub use crate::spec::error_spec::late_row;
pub use crate::spec::{ErrorSpec, HeaderSpec, LogLevel, Specs, registry};
pub use crate::status::{StatusCode, ToStatus, literal as status};
pub use crate::table::Retry;

#[cfg(feature = "client")]
pub use crate::client::derived as client;
#[cfg(feature = "openapi")]
pub use crate::openapi::derived as openapi;

#[cfg(feature = "actix-web")]
pub use crate::adapter::actix_web;
#[cfg(feature = "aide015")]
pub use crate::adapter::aide015;
#[cfg(feature = "axum")]
pub use crate::adapter::axum;
#[cfg(feature = "poem")]
pub use crate::adapter::poem;
#[cfg(feature = "poem-openapi5")]
pub use crate::adapter::poem_openapi5;
#[cfg(feature = "rocket")]
pub use crate::adapter::rocket;
#[cfg(feature = "utoipa6")]
pub use crate::adapter::utoipa6;
#[cfg(feature = "_framework")]
pub use crate::response::{Carrier, CarrySnapshot, snapshot};
