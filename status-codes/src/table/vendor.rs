//! Codes that are in use without registration, by who uses them.
//!
//! They are no more than numbers: what one means, only the vendor knows, and the same number may mean something else
//! to another. A constant of this module is intent enough for the derive to accept it.
//!
//! ```
//! use status_codes::vendor::{cloudflare, nginx};
//!
//! assert_eq!(nginx::CLIENT_CLOSED_REQUEST, 499);
//! assert!(cloudflare::WEB_SERVER_IS_DOWN.is_server_error());
//! ```

use super::rows::VENDORS;
pub use super::vendor_code::VendorCode;

/// Every row, by number.
pub static ALL: &[VendorCode] = VENDORS;

macro_rules! vendors {
    ($($vendor:ident { $($(#[$doc:meta])* $name:ident = $number:literal;)* })*) => {
        $(
            #[doc = concat!("Codes of `", stringify!($vendor), "`.")]
            #[allow(clippy::doc_markdown, reason = "the prose of the table names products")]
            pub mod $vendor {
                use crate::status::StatusCode;

                $(
                    $(#[$doc])*
                    pub const $name: StatusCode = StatusCode::checked($number);
                )*
            }
        )*
    };
}

include!(concat!(env!("OUT_DIR"), "/vendors.rs"));
