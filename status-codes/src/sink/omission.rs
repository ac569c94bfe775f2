//! What was left out of a response, or is wrong with it, and why.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use crate::status::StatusCode;

/// What was left out of a response, or is wrong with it, and why.
///
/// It is in the extensions of the response, and in the event. As text, it names the first sixteen, and says how many follow.
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

/// How many a text names. One error can have thousands.
const NAMED: usize = 16;

/// How many characters of a name are kept. Clients write some of them.
const KEPT: usize = 80;

impl Omissions {
    /// Whether nothing was left out, and nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Iterates over all of it, in the order in which it was noticed.
    pub fn iter(&self) -> impl Iterator<Item = &Omission> {
        self.0.iter()
    }
}

#[cfg(feature = "_framework")]
impl Omissions {
    /// Those of the head, which stay if the body is written again. What is missing depends on the status.
    pub(crate) fn of_headers(&self) -> Self {
        let stays =
            |omission: &&Omission| matches!(omission.part, "header" | "status") && omission.reason != Reason::Missing;
        Self(self.0.iter().filter(stays).cloned().collect())
    }
}

impl fmt::Display for Omissions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, omission) in self.0.iter().take(NAMED).enumerate() {
            let separator = if i > 0 { "; " } else { "" };
            write!(f, "{separator}{omission}")?;
        }
        match self.0.len().saturating_sub(NAMED) {
            0 => Ok(()),
            more => write!(f, "; and {more} more"),
        }
    }
}

/// A header, a member, a body or its media type that was left out, or what is wrong with a header or the status; see
/// [`Omissions`].
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
    fn of(part: &'static str, name: &str, reason: Reason) -> Self {
        let name = match name.char_indices().nth(KEPT) {
            Some((end, _)) => format!("{}…", &name[..end]),
            None => name.into(),
        };
        Self { part, name, reason }
    }

    pub(crate) fn header(name: &str, reason: Reason) -> Self {
        Self::of("header", name, reason)
    }

    #[cfg(feature = "json")]
    pub(crate) fn member(name: &str, reason: Reason) -> Self {
        Self::of("member", name, reason)
    }

    /// A body, named by its media type.
    pub(crate) fn body(content_type: &str) -> Self {
        Self::of("body", content_type, Reason::Failed)
    }

    /// The media type of a body, which is sent without one.
    pub(crate) fn media_type(content_type: &str, reason: Reason) -> Self {
        Self::of("media type", content_type, reason)
    }

    /// A status of the error, and what is wrong with it.
    pub(crate) fn status(status: StatusCode, reason: Reason) -> Self {
        Self::of("status", status.as_str(), reason)
    }

    /// The name of the header or member, the media type of the body, or the number of the status. A name of more than 80
    /// characters is cut, and ends in `…`.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Why it is named.
    pub fn reason(&self) -> Reason {
        self.reason
    }
}

impl fmt::Display for Omission {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} `{}` {}", self.part, self.name, self.reason)
    }
}

/// Why something was left out, or what is wrong with it; see [`Omissions`].
///
/// ```
/// use status_codes::adapter::{Omissions, Reason};
///
/// /// Whether the error itself has to change.
/// fn is_a_bug(omissions: &Omissions) -> bool {
///     let is_a_bug = |reason| matches!(reason, Reason::Missing | Reason::Illegal | Reason::Syntax | Reason::Failed);
///     omissions.iter().any(|omission| is_a_bug(omission.reason()))
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
    /// The name is reserved, or another member or header of the error has it.
    Taken,
    /// It belongs to another server, connection or content, and a map of headers does not set it; see
    /// [`ToHeaders`](crate::adapter::ToHeaders).
    NotRelayed,
    /// The inner error has written its own body, which does not show the members of the outer one.
    InnerBody,
    /// It failed to serialize.
    Failed,
    /// It was sent, but its value does not have the syntax of the field.
    Syntax,
    /// It was sent, but a comma in an element of the list makes two elements of it.
    Divided,
    /// It was sent before, and the field has only one value.
    Repeated,
    /// The response has 4,096 header lines already.
    TooMany,
    /// It was sent, but `one_of` does not list it.
    Unlisted,
    /// The status is not for an error, so 500 was sent: it is below 200 or above 599, or a success with content.
    NotForErrors,
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
            Self::NotRelayed => "was not sent: a map of headers does not set it",
            Self::InnerBody => "was not sent: the inner error writes the body",
            Self::Failed => "was not sent: it failed to serialize",
            Self::Syntax => "was sent, but its value does not have the syntax of the field",
            Self::Divided => "was sent, but a comma in an element of the list makes two elements of it",
            Self::Repeated => "was not sent: it was sent before, and the field has only one value",
            Self::TooMany => "was not sent: the response has too many headers",
            Self::Unlisted => "is not listed in `one_of`",
            Self::NotForErrors => "is not for errors: 500 was sent in its place",
        })
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString as _;

    use super::*;

    #[test]
    fn a_text_names_a_few() {
        let omissions = |count| Omissions((0..count).map(|_| Omission::header("X", Reason::Illegal)).collect());
        for (count, more) in [(16, ""), (17, "; and 1 more"), (25_000, "; and 24984 more")] {
            let text = omissions(count).to_string();
            assert_eq!(text.matches("header `X`").count(), 16);
            assert!(text.ends_with(if more.is_empty() { "illegal bytes" } else { more }), "{text}");
        }
        assert_eq!(omissions(0).to_string(), "");
    }

    #[test]
    fn a_name_is_cut() {
        let long = "é".repeat(70_000);
        for omission in [Omission::header(&long, Reason::Illegal), Omission::body(&long)] {
            assert_eq!(omission.name(), format!("{}…", "é".repeat(80)));
        }
        assert_eq!(Omission::header(&long[..160], Reason::Illegal).name(), &long[..160]);
    }
}
