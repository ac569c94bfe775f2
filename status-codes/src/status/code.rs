//! `StatusCode`, the number.

use core::error::Error;
use core::fmt;
use core::num::NonZeroU16;
use core::str::FromStr;

use super::class::Class;
use super::digits;

/// An HTTP status code, a number from 100 to 999
/// ([RFC 9110 §15](https://www.rfc-editor.org/rfc/rfc9110.html#section-15)).
///
/// It has the methods of `http::StatusCode` under the same names, as `const fn`. [`info`](Self::info) returns what the table
/// says about a registered code. With the feature `json` it implements `Serialize` and `Deserialize`, as a number.
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
    /// The status of a number that is known to be valid.
    pub(crate) const fn checked(number: u16) -> Self {
        match Self::from_u16(number) {
            Ok(status) => status,
            Err(_) => unreachable!(),
        }
    }

    /// Converts a number to a status code. The code does not have to be registered.
    ///
    /// # Errors
    ///
    /// If the number is not from 100 to 999.
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

    /// Converts three ASCII digits, as in a status line, to a status code.
    ///
    /// # Errors
    ///
    /// If the bytes are not three ASCII digits, or the first digit is 0.
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

    /// The status code as a number.
    ///
    /// ```
    /// assert_eq!(status_codes::StatusCode::OK.as_u16(), 200);
    /// ```
    #[inline]
    pub const fn as_u16(&self) -> u16 {
        self.0.get()
    }

    /// The status code as three digits.
    ///
    /// ```
    /// assert_eq!(status_codes::StatusCode::OK.as_str(), "200");
    /// ```
    #[inline]
    pub const fn as_str(&self) -> &'static str {
        digits::TEXTS[self.as_u16() as usize - 100]
    }

    /// The same as `as_str`, but without a table of texts in the program.
    pub(crate) fn digits(self) -> [u8; 3] {
        digits::digits(self.as_u16())
    }

    /// The class of the code, or `None` if the number is 600 or above.
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

    /// Whether the code is a 1xx.
    ///
    /// ```
    /// assert!(status_codes::StatusCode::CONTINUE.is_informational());
    /// ```
    #[inline]
    pub const fn is_informational(&self) -> bool {
        matches!(self.as_u16(), 100..=199)
    }

    /// Whether the code is a 2xx.
    ///
    /// ```
    /// assert!(status_codes::StatusCode::CREATED.is_success());
    /// ```
    #[inline]
    pub const fn is_success(&self) -> bool {
        matches!(self.as_u16(), 200..=299)
    }

    /// Whether the code is a 3xx.
    ///
    /// ```
    /// assert!(status_codes::StatusCode::SEE_OTHER.is_redirection());
    /// ```
    #[inline]
    pub const fn is_redirection(&self) -> bool {
        matches!(self.as_u16(), 300..=399)
    }

    /// Whether the code is a 4xx.
    ///
    /// ```
    /// assert!(status_codes::StatusCode::CONFLICT.is_client_error());
    /// ```
    #[inline]
    pub const fn is_client_error(&self) -> bool {
        matches!(self.as_u16(), 400..=499)
    }

    /// Whether the code is a 5xx.
    ///
    /// ```
    /// assert!(status_codes::StatusCode::BAD_GATEWAY.is_server_error());
    /// ```
    #[inline]
    pub const fn is_server_error(&self) -> bool {
        matches!(self.as_u16(), 500..=599)
    }
}

/// The status of a number that is checked elsewhere. A number that is refused there is not an error here as well.
pub const fn literal(number: u16) -> StatusCode {
    match StatusCode::from_u16(number) {
        Ok(status) => status,
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
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

/// The error of a conversion to [`StatusCode`]: the value is not a number from 100 to 999, or not three digits.
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
