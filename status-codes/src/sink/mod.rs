//! What an error writes to: header fields, members, the buffer of a body, and notes on what was left out. It may import
//! `status` and `table`.

mod buffer;
#[cfg(feature = "json")]
mod collected;
mod date;
mod fallback;
mod header;
#[cfg(feature = "alloc")]
mod list;
mod member;
#[cfg(feature = "alloc")]
mod omission;
#[cfg(feature = "alloc")]
mod scratch;
mod value;

pub use buffer::{BodyError, Buffer};
#[cfg(feature = "json")]
pub(crate) use collected::Collected;
pub use fallback::{SharedHeader, is_for, shared_headers};
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
