//! The table of HTTP status codes behind [`status-codes`](https://docs.rs/status-codes).
//!
//! `codes.toml` holds all the facts about every code. The build script of this crate is its only reader: it checks the table
//! and writes it as statics. The runtime crate, the derive and the generated documents are built from them.
//!
//! ```
//! let teapot = status_data::CODES.iter().find(|code| code.number == 418).unwrap();
//! assert_eq!(teapot.phrase, "I'm a teapot");
//! ```

/// The grammar of header values.
pub mod grammar;
mod model;
mod nearest;
mod page;
mod rows;
mod schema;
mod table;
#[macro_use]
mod word;
mod words;

pub use model::{Code, Header, HeaderRule, Redirect, See, Vendor};
pub use nearest::nearest;
pub use page::Page;
pub use rows::{COLUMNS, constant, constants, vendor_modules};
pub use schema::{Absent, Key, Rows, TABLE, Value};
pub use table::{CODES, HEADERS, SOURCE, VENDORS};
pub use words::{
    Cache, Content, Enforce, HeaderKind, ListForm, Processed, RedirectMethod, Registration, RequirementLevel, Retry,
    Sender, Syntax,
};

/// The source text of the words, for a crate that defines a macro `words!`.
pub const WORDS: &str = include_str!("words.rs");

/// The source text of the grammar of header values, for a crate with words of its own.
pub const GRAMMAR: &str = include_str!("grammar.rs");
