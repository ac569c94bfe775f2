//! The rows of the table. A row is written with the names of `codes.toml`: `Code`, `Vendor`, `Header`.

use super::{
    Cache, CodeInfo as Code, Content, Enforce, HeaderRule, Level, Redirect, RedirectMethod, Registration, Retry, See,
    Sender,
};
use crate::header::field::{Header, HeaderKind, Syntax};
use crate::vendor::VendorCode as Vendor;

macro_rules! table {
    ($($name:ident: $row:ident = $rows:expr;)*) => {
        $(pub(crate) static $name: &[$row] = &$rows;)*
    };
}

include!(concat!(env!("OUT_DIR"), "/table.rs"));
