//! What the table says: rows, words, and what a status code says about itself by them. It may import `status`.

mod codes;
mod field;
#[cfg(feature = "alloc")]
pub(crate) mod grammar;
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
    Cache, Content, Enforce, HeaderKind, ListForm, Processed, RedirectMethod, Registration, RequirementLevel, Retry,
    Sender, Syntax,
};
