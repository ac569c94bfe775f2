//! What was left out of a response, and why.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

/// What was left out of a response, and why.
///
/// It is in the extensions of the response, and in the event.
///
/// ```
/// use status_codes::adapter::{Omissions, Reason, render};
/// use status_codes::{AnyError, Problem};
///
/// let omissions: Omissions = render(&AnyError::new(Problem::new(401)), &mut |_, _| true).omissions;
/// assert!(!omissions.is_empty());
/// let omission = omissions.iter().next().expect("one");
/// assert_eq!((omission.name(), omission.reason()), ("WWW-Authenticate", Reason::Missing));
/// assert_eq!(omissions.to_string(), "header `WWW-Authenticate` is missing: the status requires it");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Omissions(pub(crate) Vec<Omission>);

impl Omissions {
    /// Whether nothing was left out.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Iterates over what was left out, in the order in which it was noticed.
    pub fn iter(&self) -> impl Iterator<Item = &Omission> {
        self.0.iter()
    }
}

#[cfg(feature = "_framework")]
impl Omissions {
    /// Those of header fields, which stay if the body is written again.
    pub(crate) fn of_headers(&self) -> Self {
        Self(self.0.iter().filter(|omission| omission.part == "header").cloned().collect())
    }
}

impl fmt::Display for Omissions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, omission) in self.0.iter().enumerate() {
            let separator = if i > 0 { "; " } else { "" };
            write!(f, "{separator}{omission}")?;
        }
        Ok(())
    }
}

/// A header, a member, a body or its media type that was left out; see [`Omissions`].
///
/// ```
/// use status_codes::adapter::{Omission, Reason, render};
/// use status_codes::{AnyError, Problem};
///
/// let omissions = render(&AnyError::new(Problem::new(405)), &mut |_, _| true).omissions;
/// let omission: &Omission = omissions.iter().next().expect("a 405 requires `Allow`");
/// assert_eq!((omission.name(), omission.reason()), ("Allow", Reason::Missing));
/// assert_eq!(omission.to_string(), "header `Allow` is missing: the status requires it");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Omission {
    part: &'static str,
    name: String,
    reason: Reason,
}

impl Omission {
    pub(crate) fn header(name: &str, reason: Reason) -> Self {
        Self { part: "header", name: name.into(), reason }
    }

    #[cfg(feature = "json")]
    pub(crate) fn member(name: &str, reason: Reason) -> Self {
        Self { part: "member", name: name.into(), reason }
    }

    /// A body, named by its media type.
    pub(crate) fn body(content_type: &str) -> Self {
        Self { part: "body", name: content_type.into(), reason: Reason::Failed }
    }

    /// The media type of a body, which is sent without one.
    pub(crate) fn media_type(content_type: &str) -> Self {
        Self { part: "media type", name: content_type.into(), reason: Reason::Illegal }
    }

    /// The name of the header or member, or the media type of the body.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Why it was left out.
    pub fn reason(&self) -> Reason {
        self.reason
    }
}

impl fmt::Display for Omission {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} `{}` {}", self.part, self.name, self.reason)
    }
}

/// Why something was left out; see [`Omissions`].
///
/// ```
/// use status_codes::adapter::{Omissions, Reason};
///
/// /// Whether the error itself has to change.
/// fn is_a_bug(omissions: &Omissions) -> bool {
///     omissions.iter().any(|omission| matches!(omission.reason(), Reason::Missing | Reason::Illegal | Reason::Failed))
/// }
/// assert!(!is_a_bug(&Omissions::default()));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// Its name or value has illegal bytes.
    Illegal,
    /// The server sets it: it is about framing or the connection.
    ServersOwn,
    /// The status forbids it.
    ForbiddenForStatus,
    /// It is about content, and the status has none.
    NoContent,
    /// The status requires it, and the error does not have it.
    Missing,
    /// The name is reserved, or another member has it.
    Taken,
    /// It failed to serialize.
    Failed,
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Illegal => "was not sent: its name or value has illegal bytes",
            Self::ServersOwn => "was not sent: the server sets it itself",
            Self::ForbiddenForStatus => "was not sent: the status forbids it",
            Self::NoContent => "was not sent: the status has no content",
            Self::Missing => "is missing: the status requires it",
            Self::Taken => "was not sent: its name is taken",
            Self::Failed => "was not sent: it failed to serialize",
        })
    }
}
