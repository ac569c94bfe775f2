//! `StatusCode`: the number, and what is known of it without the metadata.

mod constant;
mod digits;
mod to_status;

use core::error::Error;
use core::fmt;
use core::num::NonZeroU16;
use core::str::FromStr;

pub use constant::{Const, Facts};
pub use to_status::ToStatus;

use crate::class::Class;
use crate::info::{self, CodeInfo, Content};

/// A HTTP status code, 100 to 999
/// ([RFC 9110 §15](https://www.rfc-editor.org/rfc/rfc9110.html#section-15)).
///
/// Everything that code calls on `http::StatusCode` is here under the same name, as `const fn`. [`info`](Self::info)
/// gives what the table knows of a registered code.
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

/// Gives the rows of the table their meaning.
macro_rules! codes {
    ($(
        $(#[$doc:meta])* $name:ident = $number:literal $phrase:literal [$($alias:ident),*] $content:ident
        [$($forbidden:literal),*] [$($named:literal),*] [$($enforced:literal),*];
    )*) => {
        /// The codes of the registry.
        #[allow(clippy::doc_markdown, reason = "the prose of the table names products and protocols")]
        impl StatusCode {
            $(
                $(#[$doc])*
                pub const $name: Self = Self::checked($number);
                $(
                    #[doc = concat!("An older name of [`", stringify!($name), "`](Self::", stringify!($name), ").")]
                    pub const $alias: Self = Self::$name;
                )*
            )*

            /// Every registered code, by number.
            ///
            /// ```
            /// use status_codes::StatusCode;
            ///
            /// assert!(StatusCode::ALL.contains(&StatusCode::IM_A_TEAPOT));
            /// assert!(StatusCode::ALL.is_sorted());
            /// ```
            pub const ALL: &'static [Self] = &[$(Self::$name),*];
        }

        const fn phrase(number: u16) -> Option<&'static str> {
            match number {
                $($number => Some($phrase),)*
                _ => None,
            }
        }

        const fn content(number: u16) -> Content {
            match number {
                $($number => Content::$content,)*
                // RFC 9110 §15.2: whatever is informational ends with its headers.
                100..=199 => Content::Forbidden,
                _ => Content::Optional,
            }
        }

        const fn fields(number: u16) -> Fields {
            match number {
                $($number => Fields { forbidden: &[$($forbidden),*], named: &[$($named),*], enforced: &[$($enforced),*] },)*
                _ => Fields { forbidden: &[], named: &[], enforced: &[] },
            }
        }
    };
}

include!(concat!(env!("OUT_DIR"), "/codes.rs"));

/// The header names in the row of a code: what a response has to know without the metadata.
#[cfg_attr(not(feature = "alloc"), allow(dead_code, reason = "responses need a buffer"))]
#[derive(Clone, Copy)]
pub(crate) struct Fields {
    /// Must not appear.
    pub(crate) forbidden: &'static [&'static str],
    /// The code has a rule for them.
    pub(crate) named: &'static [&'static str],
    /// An error ought to have them.
    pub(crate) enforced: &'static [&'static str],
}

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

    /// The code that a reason phrase stands for, in the registry or in an older document; case is ignored.
    ///
    /// Phrases are for people, and HTTP/2 sends none: prefer the number wherever there is one.
    ///
    /// ```
    /// use status_codes::StatusCode;
    ///
    /// assert_eq!(StatusCode::from_phrase("Content Too Large"), Some(StatusCode::CONTENT_TOO_LARGE));
    /// assert_eq!(StatusCode::from_phrase("request entity too large"), Some(StatusCode::CONTENT_TOO_LARGE));
    /// assert_eq!(StatusCode::from_phrase("Fine"), None);
    /// ```
    pub const fn from_phrase(phrase: &str) -> Option<Self> {
        match info::by_phrase(phrase) {
            Some(info) => Some(info.status()),
            None => None,
        }
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

    /// The phrase in the registry; `None` for a code that is not registered.
    ///
    /// ```
    /// use status_codes::StatusCode;
    ///
    /// assert_eq!(StatusCode::UNPROCESSABLE_CONTENT.canonical_reason(), Some("Unprocessable Content"));
    /// assert_eq!(StatusCode::from_u16(799)?.canonical_reason(), None);
    /// # Ok::<(), status_codes::InvalidStatusCode>(())
    /// ```
    #[inline]
    pub const fn canonical_reason(&self) -> Option<&'static str> {
        phrase(self.as_u16())
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
        Class::of(self.as_u16())
    }

    /// Everything the table says; `None` for a code that is not registered.
    ///
    /// ```
    /// use status_codes::{Retry, StatusCode};
    ///
    /// let info = StatusCode::TOO_MANY_REQUESTS.info().expect("registered");
    /// assert_eq!(info.retry(), Some(Retry::Later));
    /// assert_eq!(info.defined_in()[0], "RFC 6585 §4");
    /// ```
    pub const fn info(&self) -> Option<&'static CodeInfo> {
        info::by_number(self.as_u16())
    }

    /// Whether a response with this code carries content; for a code that is not registered, by its class.
    ///
    /// ```
    /// use status_codes::{Content, StatusCode};
    ///
    /// assert_eq!(StatusCode::NO_CONTENT.content(), Content::Forbidden);
    /// ```
    pub const fn content(&self) -> Content {
        content(self.as_u16())
    }

    #[cfg_attr(not(feature = "alloc"), allow(dead_code, reason = "responses need a buffer"))]
    pub(crate) const fn fields(self) -> Fields {
        fields(self.as_u16())
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

/// `404 Not Found`
impl fmt::Display for StatusCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b, c] = self.digits();
        f.write_str(core::str::from_utf8(&[a, b, c, b' ']).unwrap_or_default())?;
        f.write_str(self.canonical_reason().unwrap_or("<unknown status code>"))
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
