//! The number: `StatusCode`, its class, its digits, and what can become one at run time. It imports only `ascii`.

mod class;
mod code;
mod digits;
#[cfg(feature = "json")]
mod serde;
mod to_status;

pub use class::Class;
pub use code::{InvalidStatusCode, StatusCode, literal};
pub use to_status::ToStatus;
