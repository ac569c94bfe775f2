//! Where an error says things: header fields, members, a body, and what was left out. It may import the number and the table.

mod buffer;
#[cfg(feature = "json")]
mod collected;
mod date;
mod fallback;
mod header;
mod member;
#[cfg(feature = "alloc")]
mod omission;
#[cfg(feature = "alloc")]
mod scratch;
mod value;

pub use buffer::{BodyError, Buffer};
#[cfg(feature = "json")]
pub(crate) use collected::Collected;
pub use fallback::{SharedHeader, shared_headers};
pub use header::HeaderSink;
#[cfg(feature = "alloc")]
pub(crate) use header::trimmed;
#[cfg(feature = "json")]
pub(crate) use member::sealed;
pub use member::{Member, MemberSink};
#[cfg(feature = "alloc")]
pub use omission::{Omission, Omissions, Reason};
#[cfg(feature = "alloc")]
pub(crate) use scratch::{settle, take};
pub use value::ToHeader;
