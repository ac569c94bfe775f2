//! Status codes that vendors use without registration, in a module for each vendor.
//!
//! Only the vendor says what such a number means, and another vendor may use it for something else. The derive accepts a
//! constant of this module as a status.
//!
//! ```
//! use status_codes::vendor::{cloudflare, nginx};
//!
//! assert_eq!(nginx::CLIENT_CLOSED_REQUEST, 499);
//! assert!(cloudflare::WEB_SERVER_IS_DOWN.is_server_error());
//! ```

use super::rows::VENDORS;
pub use super::vendor_code::VendorCode;

/// Every unregistered code, in the order of the numbers.
///
/// ```
/// use status_codes::vendor;
///
/// assert!(vendor::ALL.iter().any(|code| code.vendor() == "cloudflare"));
/// ```
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
