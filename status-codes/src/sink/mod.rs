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
mod map;
mod media_type;
mod member;
#[cfg(feature = "json")]
mod notes;
#[cfg(feature = "alloc")]
mod omission;
mod precedence;
#[cfg(feature = "alloc")]
mod scratch;
mod value;

pub use buffer::{BodyError, Buffer};
#[cfg(feature = "json")]
pub(crate) use collected::Collected;
pub use fallback::{SharedHeader, is_for, shared_headers};
pub use header::HeaderSink;
#[cfg(feature = "alloc")]
pub(crate) use header::Note;
#[cfg(feature = "alloc")]
pub(crate) use header::trimmed;
#[cfg(feature = "_framework")]
pub(crate) use map::is_relayed;
pub use map::{ToHeaders, flatten_headers};
pub use media_type::MediaType;
pub use member::{Member, MemberSink};
#[cfg(feature = "json")]
pub(crate) use member::{Nulls, Raw, sealed};
#[cfg(feature = "json")]
pub(crate) use notes::Notes;
#[cfg(feature = "alloc")]
pub use omission::{Omission, Omissions, Reason};
pub(crate) use precedence::precede;
#[cfg(feature = "alloc")]
pub(crate) use scratch::{settle, take};
pub use value::ToHeader;
