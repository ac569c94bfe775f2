//! The parts of a sample, from which a body is written.

use alloc::string::String;
use alloc::vec::Vec;

use serde_json::Value;

use crate::spec::ErrorSpec;
use crate::status::StatusCode;

/// A made-up error.
#[derive(Clone, Debug)]
pub struct Parts {
    pub spec: Option<&'static ErrorSpec>,
    pub status: StatusCode,
    /// The public text, or nothing.
    pub text: String,
    /// The machine code that is known only at run time.
    pub late_code: &'static str,
    /// The `instance` of a problem document, and not a member that has this name in a body of its own.
    pub instance: Option<Value>,
    pub members: Vec<(String, Value)>,
}
