//! The rows, as the build script writes them.

use crate::model::{Code, Header, HeaderRule, Redirect, See, Vendor};
use crate::words::{
    Cache, Content, Enforce, HeaderKind, ListForm, Processed, RedirectMethod, Registration, RequirementLevel, Retry,
    Sender, Syntax,
};

macro_rules! table {
    ($($name:ident: $row:ident = $rows:expr;)*) => {
        $(
            #[doc = concat!("Every [`", stringify!($row), "`], sorted by number or by name.")]
            pub static $name: &[$row] = &$rows;
        )*
    };
}

include!(concat!(env!("OUT_DIR"), "/table.rs"));

/// The source text of the rows, for a crate that defines a macro `table!` and types with the same names.
pub const SOURCE: &str = include_str!(concat!(env!("OUT_DIR"), "/table.rs"));
