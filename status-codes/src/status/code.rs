//! `StatusCode`: the number.

use core::error::Error;
use core::fmt;
use core::num::NonZeroU16;
use core::str::FromStr;

use super::class::Class;
use super::digits;

/// A HTTP status code, 100 to 999
/// ([RFC 9110 §15](https://www.rfc-editor.org/rfc/rfc9110.html#section-15)).
///
/// Everything that code calls on `http::StatusCode` is here under the same name, as `const fn`. [`info`](Self::info)
/// gives what the table knows of a registered code. With the feature `json` it is `Serialize` and `Deserialize`, as its
/// number.
///
/// ```
/// use status_codes::StatusCode;
///
/// let status = StatusCode::from_u16(404)?;
/// assert_eq!(status, StatusCode::NOT_FOUND);
/// assert_eq!(status.to_string(), "404 Not Found");
/// assert!(status.is_client_error());
/// assert_eq!(size_of::<Option<StatusCode>>(), 2);
/// # Ok::<(), status_codes::InvalidStatusCode>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StatusCode(NonZeroU16);

impl StatusCode {
    /// The status of a number that has been checked.
    pub(crate) const fn checked(number: u16) -> Self {
        match Self::from_u16(number) {
            Ok(status) => status,
            Err(_) => unreachable!(),
        }
    }

    /// A code of this number; also one that nobody has registered.
    ///
    /// # Errors
    ///
    /// Outside of 100 to 999.
    ///
    /// ```
    /// use status_codes::StatusCode;
    ///
    /// assert_eq!(StatusCode::from_u16(404), Ok(StatusCode::NOT_FOUND));
    /// assert!(StatusCode::from_u16(1000).is_err());
    /// ```
    #[inline]
    pub const fn from_u16(number: u16) -> Result<Self, InvalidStatusCode> {
        match NonZeroU16::new(number) {
            Some(code) if number >= 100 && number <= 999 => Ok(Self(code)),
            _ => Err(InvalidStatusCode(())),
        }
    }

    /// A code from its three digits, as they stand in a status line.
    ///
    /// # Errors
    ///
    /// Anything but three ASCII digits, the first of them not 0.
    ///
    /// ```
    /// use status_codes::StatusCode;
    ///
    /// assert_eq!(StatusCode::from_bytes(b"404"), Ok(StatusCode::NOT_FOUND));
    /// assert!(StatusCode::from_bytes(b"4O4").is_err());
    /// ```
    pub const fn from_bytes(digits: &[u8]) -> Result<Self, InvalidStatusCode> {
        if let [a @ b'1'..=b'9', b @ b'0'..=b'9', c @ b'0'..=b'9'] = digits {
            return Self::from_u16((*a - b'0') as u16 * 100 + (*b - b'0') as u16 * 10 + (*c - b'0') as u16);
        }
        Err(InvalidStatusCode(()))
    }

    /// The number.
    ///
    /// ```
    /// assert_eq!(status_codes::StatusCode::OK.as_u16(), 200);
    /// ```
    #[inline]
    pub const fn as_u16(&self) -> u16 {
        self.0.get()
    }

    /// The three digits.
    ///
    /// ```
    /// assert_eq!(status_codes::StatusCode::OK.as_str(), "200");
    /// ```
    #[inline]
    pub const fn as_str(&self) -> &'static str {
        digits::TEXTS[self.as_u16() as usize - 100]
    }

    /// As `as_str`, in a smaller program.
    pub(crate) fn digits(self) -> [u8; 3] {
        digits::digits(self.as_u16())
    }

    /// The class; `None` from 600 on.
    ///
    /// ```
    /// use status_codes::{Class, StatusCode};
    ///
    /// assert_eq!(StatusCode::GONE.class(), Some(Class::ClientError));
    /// ```
    #[inline]
    pub const fn class(&self) -> Option<Class> {
        Class::from_u16(self.as_u16())
    }

    /// Whether it is a 1xx.
    ///
    /// ```
    /// assert!(status_codes::StatusCode::CONTINUE.is_informational());
    /// ```
    #[inline]
    pub const fn is_informational(&self) -> bool {
        matches!(self.as_u16(), 100..=199)
    }

    /// Whether it is a 2xx.
    ///
    /// ```
    /// assert!(status_codes::StatusCode::CREATED.is_success());
    /// ```
    #[inline]
    pub const fn is_success(&self) -> bool {
        matches!(self.as_u16(), 200..=299)
    }

    /// Whether it is a 3xx.
    ///
    /// ```
    /// assert!(status_codes::StatusCode::SEE_OTHER.is_redirection());
    /// ```
    #[inline]
    pub const fn is_redirection(&self) -> bool {
        matches!(self.as_u16(), 300..=399)
    }

    /// Whether it is a 4xx.
    ///
    /// ```
    /// assert!(status_codes::StatusCode::CONFLICT.is_client_error());
    /// ```
    #[inline]
    pub const fn is_client_error(&self) -> bool {
        matches!(self.as_u16(), 400..=499)
    }

    /// Whether it is a 5xx.
    ///
    /// ```
    /// assert!(status_codes::StatusCode::BAD_GATEWAY.is_server_error());
    /// ```
    #[inline]
    pub const fn is_server_error(&self) -> bool {
        matches!(self.as_u16(), 500..=599)
    }
}

/// The status of a number that the derive has checked.
pub const fn literal(number: u16) -> StatusCode {
    StatusCode::checked(number)
}

impl fmt::Debug for StatusCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

/// 200 OK
impl Default for StatusCode {
    #[inline]
    fn default() -> Self {
        Self::OK
    }
}

impl PartialEq<u16> for StatusCode {
    #[inline]
    fn eq(&self, other: &u16) -> bool {
        self.as_u16() == *other
    }
}

impl PartialEq<StatusCode> for u16 {
    #[inline]
    fn eq(&self, other: &StatusCode) -> bool {
        *self == other.as_u16()
    }
}

impl From<StatusCode> for u16 {
    #[inline]
    fn from(status: StatusCode) -> Self {
        status.as_u16()
    }
}

impl From<&StatusCode> for StatusCode {
    #[inline]
    fn from(status: &StatusCode) -> Self {
        *status
    }
}

impl TryFrom<u16> for StatusCode {
    type Error = InvalidStatusCode;

    #[inline]
    fn try_from(number: u16) -> Result<Self, InvalidStatusCode> {
        Self::from_u16(number)
    }
}

impl TryFrom<&[u8]> for StatusCode {
    type Error = InvalidStatusCode;

    #[inline]
    fn try_from(digits: &[u8]) -> Result<Self, InvalidStatusCode> {
        Self::from_bytes(digits)
    }
}

impl TryFrom<&str> for StatusCode {
    type Error = InvalidStatusCode;

    #[inline]
    fn try_from(digits: &str) -> Result<Self, InvalidStatusCode> {
        Self::from_bytes(digits.as_bytes())
    }
}

impl FromStr for StatusCode {
    type Err = InvalidStatusCode;

    #[inline]
    fn from_str(digits: &str) -> Result<Self, InvalidStatusCode> {
        Self::from_bytes(digits.as_bytes())
    }
}

/// What was given is no status code: not a number from 100 to 999, or not three digits.
///
/// ```
/// let error = "42".parse::<status_codes::StatusCode>().unwrap_err();
/// assert_eq!(error.to_string(), "a status code is a number from 100 to 999");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidStatusCode(());

impl fmt::Display for InvalidStatusCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a status code is a number from 100 to 999")
    }
}

impl Error for InvalidStatusCode {}
