//! The five classes of codes.

use core::fmt;

/// The class of a status code: its first digit.
///
/// A client that does not know a code treats it as the `x00` code of its class
/// ([RFC 9110 §15](https://www.rfc-editor.org/rfc/rfc9110.html#section-15)).
///
/// ```
/// use status_codes::{Class, StatusCode};
///
/// assert_eq!(StatusCode::NOT_FOUND.class(), Some(Class::ClientError));
/// assert_eq!(StatusCode::from_u16(799)?.class(), None);
/// # Ok::<(), status_codes::InvalidStatusCode>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// 1xx: the request goes on.
    Informational,
    /// 2xx: the request was carried out.
    Success,
    /// 3xx: more has to be done elsewhere.
    Redirection,
    /// 4xx: the request is at fault.
    ClientError,
    /// 5xx: the server is at fault.
    ServerError,
}

impl Class {
    /// The class of a number; `None` outside of 100 to 599.
    ///
    /// ```
    /// use status_codes::Class;
    ///
    /// assert_eq!(Class::from_u16(503), Some(Class::ServerError));
    /// assert_eq!(Class::from_u16(600), None);
    /// ```
    pub const fn from_u16(number: u16) -> Option<Self> {
        match number {
            100..=199 => Some(Self::Informational),
            200..=299 => Some(Self::Success),
            300..=399 => Some(Self::Redirection),
            400..=499 => Some(Self::ClientError),
            500..=599 => Some(Self::ServerError),
            _ => None,
        }
    }

    /// The name that RFC 9110 gives the class: `Client Error`.
    ///
    /// ```
    /// assert_eq!(status_codes::Class::ClientError.as_str(), "Client Error");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Informational => "Informational",
            Self::Success => "Successful",
            Self::Redirection => "Redirection",
            Self::ClientError => "Client Error",
            Self::ServerError => "Server Error",
        }
    }
}

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
