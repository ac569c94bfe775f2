//! What a response lacks, and why.

use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

/// What a response lacks of what its error wanted or ought to send. It travels with the response, as an extension.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Omissions(pub(crate) Vec<Omission>);

impl Omissions {
    /// Whether nothing is lacking.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is lacking, in the order it was noticed.
    pub fn iter(&self) -> impl Iterator<Item = &Omission> {
        self.0.iter()
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

/// A header, a member, or a body, that was left out.
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

    /// The body, by its media type.
    pub(crate) fn body(content_type: &str) -> Self {
        Self { part: "body", name: content_type.into(), reason: Reason::Failed }
    }

    /// The name of the header or of the member; the media type of the body.
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

/// Why something was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// Its name or value has bytes that may not be sent.
    Illegal,
    /// It belongs to the server: framing, or the connection.
    ServersOwn,
    /// The status forbids it.
    ForbiddenForStatus,
    /// It speaks of content, and the status has none.
    NoContent,
    /// The status asks for it, and the error did not have it.
    Missing,
    /// The member's name is one of the document's own, or that of another member.
    Taken,
    /// It failed to write itself.
    Failed,
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Illegal => "was not sent: its name or value has illegal bytes",
            Self::ServersOwn => "was not sent: the server sets it itself",
            Self::ForbiddenForStatus => "was not sent: the status forbids it",
            Self::NoContent => "was not sent: the status has no content",
            Self::Missing => "is missing: the status asks for it",
            Self::Taken => "was not sent: its name is taken",
            Self::Failed => "was not sent: it failed to write itself",
        })
    }
}
