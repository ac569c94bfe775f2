//! The rows of the table. The generated rows use the names of `codes.toml`: `Code`, `Vendor`, `Header`.

use super::field::HeaderField as Header;
use super::info::{CodeInfo as Code, HeaderRule, Redirect, See};
use super::vendor_code::VendorCode as Vendor;
use super::words::{
    Cache, Content, Enforce, HeaderKind, ListForm, Processed, RedirectMethod, Registration, RequirementLevel, Retry,
    Sender, Syntax,
};

macro_rules! table {
    ($($name:ident: $row:ident = $rows:expr;)*) => {
        $(pub(super) static $name: &[$row] = &$rows;)*
    };
}

include!(concat!(env!("OUT_DIR"), "/table.rs"));
