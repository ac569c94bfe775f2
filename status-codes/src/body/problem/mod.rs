//! Problem documents (RFC 9457), as the default body and as a value. It may import the other files of `body`.

mod document;
mod error;
mod extension;
mod reading;
mod serde;
mod value;

pub(crate) use document::known;
pub use value::{MemberError, Problem};
