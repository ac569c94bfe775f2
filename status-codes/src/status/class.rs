//! The five classes of status codes.

use core::fmt;

/// The class of a status code, which is its first digit.
///
/// A client that does not recognize a code treats it as the `x00` code of its class
/// ([RFC 9110 §15](https://www.rfc-editor.org/rfc/rfc9110.html#section-15)).
///
/// ```
/// use status_codes::{Class, StatusCode};
///
/// assert_eq!(StatusCode::NOT_FOUND.class(), Some(Class::ClientError));
/// assert_eq!(StatusCode::from_u16(799)?.class(), None);
/// assert_eq!(Class::Redirection.to_string(), "Redirection");
/// # Ok::<(), status_codes::InvalidStatusCode>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// 1xx: the request was received and continues.
    Informational,
    /// 2xx: the request was carried out.
    Success,
    /// 3xx: the client has to do more to complete the request.
    Redirection,
    /// 4xx: the request has a fault.
    ClientError,
    /// 5xx: the server failed to carry out a valid request.
    ServerError,
}

impl Class {
    /// The class of a number, or `None` if it is not from 100 to 599.
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

    /// The name of the class in RFC 9110, such as `Client Error`.
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
