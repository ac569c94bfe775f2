//! What the table says: rows, words, and what a number says of itself by them. It may import the number.

mod codes;
mod field;
mod info;
mod lookup;
mod rows;
mod status;
pub mod vendor;
mod vendor_code;
mod words;

pub use field::HeaderField;
pub use info::{CodeInfo, HeaderRule, Redirect, See};
pub use words::{
    Cache, Content, Enforce, HeaderKind, RedirectMethod, Registration, RequirementLevel, Retry, Sender, Syntax,
};
