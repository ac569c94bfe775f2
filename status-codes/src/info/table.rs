//! The rows of the table. A row is written with the names of `codes.toml`: `Code`, `Vendor`, `Header`.

use super::{
    Cache, CodeInfo as Code, Content, Enforce, HeaderRule, Level, Redirect, RedirectMethod, Registration, Retry, See,
    Sender, VendorCode as Vendor,
};
use crate::header::field::{Header, HeaderKind, Syntax};

macro_rules! table {
    ($($name:ident: $row:ident = $rows:expr;)*) => {
        $(pub(crate) static $name: &[$row] = &$rows;)*
    };
}

include!(concat!(env!("OUT_DIR"), "/table.rs"));
