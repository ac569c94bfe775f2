//! A row of the codes without registration.

use crate::status::StatusCode;

/// A code that somebody uses without registration.
///
/// ```
/// use status_codes::vendor;
///
/// let users: Vec<&str> = vendor::ALL.iter().filter(|code| code.number() == 499).map(|code| code.vendor()).collect();
/// assert!(users.contains(&"nginx") && users.contains(&"esri"));
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
