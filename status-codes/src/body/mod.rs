//! Bodies: how an error becomes bytes. It may import `status`, `spec`, `sink` and `error`.

#[cfg(feature = "json")]
mod bare;
#[cfg(feature = "alloc")]
mod code;
mod error_body;
#[cfg(feature = "json")]
mod json_message;
#[cfg(feature = "json")]
mod members;
#[cfg(feature = "json")]
mod object;
mod plain;
#[cfg(feature = "json")]
mod problem;
#[cfg(feature = "alloc")]
mod public_text;
#[cfg(feature = "json")]
mod segment;
mod write;

#[cfg(feature = "json")]
pub(crate) use bare::CONTENT_TYPE as PROBLEM_JSON;
#[cfg(feature = "_framework")]
pub(crate) use code::machine_code;
pub use error_body::ErrorBody;
#[cfg(feature = "json")]
pub use json_message::JsonMessage;
#[cfg(feature = "json")]
pub use members::Members;
#[cfg(feature = "client")]
pub(crate) use object::REQUEST_ID;
pub use plain::{Empty, PlainText};
#[cfg(feature = "json")]
pub(crate) use problem::known;
#[cfg(feature = "json")]
pub use problem::{MemberError, Problem};
#[cfg(feature = "_framework")]
pub(crate) use public_text::Detail;
#[cfg(feature = "alloc")]
pub use public_text::PublicText;
pub use write::write;
