//! What the derive knows about an error beside its status and its code.

use super::header_spec::HeaderSpec;
use super::log_level::LogLevel;
use crate::status::StatusCode;
use crate::table::Retry;

/// What an error declares in addition to its status and its code.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Declared {
    pub one_of: &'static [StatusCode],
    pub title: Option<&'static str>,
    pub problem_type: Option<&'static str>,
    /// The problem type is this and the machine code, which is known only at run time.
    pub type_base: Option<&'static str>,
    pub detail: Detail,
    pub headers: &'static [HeaderSpec],
    pub members: &'static [&'static str],
    /// The machine code is the last segment of the type, not a member.
    pub code_in_type: bool,
    /// The machine code is a number if it is a member.
    pub code_is_number: bool,
    /// The status may be a success with content.
    pub allow_success: bool,
    pub log: Option<LogLevel>,
    pub retry: Option<Retry>,
}

/// What is known about the problem document, escaped.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Json {
    /// Nothing.
    None,
    /// What comes before the text.
    BeforeText(&'static str),
    /// What comes before the members.
    BeforeMembers(&'static str),
    /// All of it.
    Whole(&'static str),
}

/// Where the public text comes from.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// From `Display`, and only for a 4xx.
    ByClass,
    /// From the declaration.
    Text(&'static str),
    /// From `Display`, whatever the status.
    Display,
    /// There is none.
    Hidden,
}

impl Declared {
    pub const NOTHING: Self = Self {
        one_of: &[],
        title: None,
        problem_type: None,
        type_base: None,
        detail: Detail::ByClass,
        headers: &[],
        members: &[],
        code_in_type: false,
        code_is_number: false,
        allow_success: false,
        log: None,
        retry: None,
    };
}
