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

use crate::info::VENDORS;
use crate::status::StatusCode;

/// Every row, by number.
pub static ALL: &[VendorCode] = VENDORS;

/// A code that somebody uses without registration.
///
/// ```
/// use status_codes::vendor;
///
/// let users: Vec<&str> = vendor::ALL.iter().filter(|code| code.number() == 499).map(|code| code.vendor()).collect();
/// assert!(users.contains(&"nginx") && users.contains(&"esri"));
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct VendorCode {
    pub(crate) number: u16,
    pub(crate) vendor: &'static str,
    pub(crate) name: &'static str,
    pub(crate) phrase: &'static str,
    pub(crate) summary: &'static str,
    pub(crate) sent: bool,
    pub(crate) source: &'static str,
}

impl VendorCode {
    /// The code.
    pub const fn status(&self) -> StatusCode {
        match StatusCode::from_u16(self.number) {
            Ok(status) => status,
            Err(_) => unreachable!(),
        }
    }

    /// The number.
    pub const fn number(&self) -> u16 {
        self.number
    }

    /// Who uses it: the name of the module under [`vendor`](crate::vendor).
    pub const fn vendor(&self) -> &'static str {
        self.vendor
    }

    /// The name of the constant.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// What the vendor calls it.
    pub const fn phrase(&self) -> &'static str {
        self.phrase
    }

    /// What it says, in a sentence.
    pub const fn summary(&self) -> &'static str {
        self.summary
    }

    /// Whether it is sent, and not only logged.
    pub const fn sent(&self) -> bool {
        self.sent
    }

    /// Where it is documented.
    pub const fn source(&self) -> &'static str {
        self.source
    }
}

macro_rules! vendors {
    ($($vendor:ident { $($(#[$doc:meta])* $name:ident = $number:literal;)* })*) => {
        $(
            #[doc = concat!("Codes of `", stringify!($vendor), "`.")]
            #[allow(clippy::doc_markdown, reason = "the prose of the table names products")]
            pub mod $vendor {
                use crate::StatusCode;

                $(
                    $(#[$doc])*
                    pub const $name: StatusCode = StatusCode::checked($number);
                )*
            }
        )*
    };
}

include!(concat!(env!("OUT_DIR"), "/vendors.rs"));
