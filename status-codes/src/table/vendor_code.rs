//! A row of the unregistered codes.

use crate::status::StatusCode;

/// A status code that a vendor uses without registration.
///
/// ```
/// use status_codes::vendor;
///
/// let users: Vec<&str> = vendor::ALL.iter().filter(|code| code.number() == 499).map(|code| code.vendor()).collect();
/// assert!(users.contains(&"nginx") && users.contains(&"esri"));
///
/// let code = vendor::ALL.iter().find(|code| code.name() == "CLIENT_CLOSED_REQUEST").expect("nginx has it");
/// assert_eq!((code.status(), code.phrase()), (vendor::nginx::CLIENT_CLOSED_REQUEST, "Client Closed Request"));
/// assert!(!code.sent(), "it is only logged");
/// println!("{} ({})", code.summary(), code.source());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct VendorCode {
    pub(super) number: u16,
    pub(super) vendor: &'static str,
    pub(super) name: &'static str,
    pub(super) phrase: &'static str,
    pub(super) summary: &'static str,
    pub(super) sent: bool,
    pub(super) source: &'static str,
}

impl VendorCode {
    /// The status code.
    pub const fn status(&self) -> StatusCode {
        match StatusCode::from_u16(self.number) {
            Ok(status) => status,
            Err(_) => unreachable!(),
        }
    }

    /// The status code as a number.
    pub const fn number(&self) -> u16 {
        self.number
    }

    /// The vendor, which is the name of the module in [`vendor`](crate::vendor).
    pub const fn vendor(&self) -> &'static str {
        self.vendor
    }

    /// The name of the constant.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The vendor's phrase for it.
    pub const fn phrase(&self) -> &'static str {
        self.phrase
    }

    /// What the code says, in one sentence.
    pub const fn summary(&self) -> &'static str {
        self.summary
    }

    /// Whether it is sent to clients. If not, it is only logged.
    pub const fn sent(&self) -> bool {
        self.sent
    }

    /// Where the vendor documents it.
    pub const fn source(&self) -> &'static str {
        self.source
    }
}
