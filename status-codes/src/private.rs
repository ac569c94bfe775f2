//! What the derive's output names. Re-exports and nothing else; not part of the interface.

#[cfg(feature = "alloc")]
pub use alloc::boxed::Box;
pub use core::convert::From;
pub use core::fmt::{Formatter, Result as FmtResult};
pub use core::option::Option::{self, None, Some};

pub use crate::body::{Buffer, write};
pub use crate::code::{Code, MachineCode, text_of};
pub use crate::error::{ApiError, Nested, facets};
pub use crate::header::{HeaderSink, SharedHeader, ToHeader, shared_headers};
pub use crate::log::LogLevel;
pub use crate::member::{Member, MemberSink};
pub use crate::spec::ErrorSpec::{BeforeMembers, BeforeText, Plain, Whole};
pub use crate::spec::{Declared, Detail, ErrorSpec, HeaderSpec, Json, Specs, late_row};
pub use crate::status::{Const, Facts, StatusCode, ToStatus, literal as status};

#[cfg(feature = "json")]
pub use crate::failure::{Carrier, Snapshots, snapshot};
#[cfg(feature = "actix-web")]
pub use crate::integrations::actix_web;
#[cfg(feature = "axum")]
pub use crate::integrations::axum;
#[cfg(feature = "poem")]
pub use crate::integrations::poem;
#[cfg(feature = "rocket")]
pub use crate::integrations::rocket;
