//! Problem documents (RFC 9457): the default body, and a value. It may import the other bodies.

mod document;
mod serde;
mod value;

pub(crate) use document::known;
pub use value::{MemberError, Problem};
