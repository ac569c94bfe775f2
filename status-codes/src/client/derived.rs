//! What the derive's output names.

pub use alloc::string::String;
pub use alloc::vec::Vec;

pub use super::decode::Decode;
pub use super::has_client::{HasClient, Never};
pub use super::read_body::ReadBody;
pub use super::source::{Read, Shape, Source};
