//! What the table says of a code, as typed data.

use super::words::{Cache, Content, Enforce, RedirectMethod, Registration, RequirementLevel, Retry, Sender};
use crate::status::StatusCode;

/// Everything the table says of a registered code.
///
/// Each method is a key of `codes.toml`.
///
/// ```
/// use status_codes::StatusCode;
/// use status_codes::info::{Cache, Content};
///
/// let info = StatusCode::NOT_MODIFIED.info().expect("registered");
/// assert_eq!(info.content(), Content::Forbidden);
/// assert_eq!(info.cache(), Cache::Explicit);
/// assert!(info.headers().iter().any(|header| header.name() == "ETag"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct CodeInfo {
    pub(super) number: u16,
    pub(super) name: &'static str,
    pub(super) phrase: &'static str,
    pub(super) aliases: &'static [&'static str],
    pub(super) older_phrases: &'static [&'static str],
    pub(super) registration: Registration,
    pub(super) spec: &'static [&'static str],
    pub(super) content: Content,
    pub(super) cache: Cache,
    pub(super) retry: Option<Retry>,
    pub(super) redirect: Option<Redirect>,
    pub(super) headers: &'static [HeaderRule],
    pub(super) forbidden_headers: &'static [&'static str],
    pub(super) sender: Sender,
    pub(super) summary: &'static str,
    pub(super) server: &'static [&'static str],
    pub(super) client: &'static [&'static str],
    pub(super) see: &'static [See],
}

impl CodeInfo {
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

    /// The name of the constant: `NOT_FOUND`.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The phrase in the registry: `Not Found`.
    pub const fn phrase(&self) -> &'static str {
        self.phrase
    }

    /// Older names of the constant.
    pub const fn aliases(&self) -> &'static [&'static str] {
        self.aliases
    }

    /// Phrases of older documents, which peers still send.
    pub const fn older_phrases(&self) -> &'static [&'static str] {
        self.older_phrases
    }

    /// What the registry says of the code.
    pub const fn registration(&self) -> Registration {
        self.registration
    }

    /// The sections that define it, such as `RFC 9110 §15.5.5`; the defining one first.
    pub const fn defined_in(&self) -> &'static [&'static str] {
        self.spec
    }

    /// Whether a response carries content.
    pub const fn content(&self) -> Content {
        self.content
    }

    /// Whether a cache may keep a response.
    pub const fn cache(&self) -> Cache {
        self.cache
    }

    /// Whether sending the request again makes sense; `None` for 1xx and 2xx.
    pub const fn retry(&self) -> Option<Retry> {
        self.retry
    }

    /// How the code redirects, where it does.
    pub const fn redirect(&self) -> Option<Redirect> {
        self.redirect
    }

    /// The headers that the RFCs name for it.
    pub const fn headers(&self) -> &'static [HeaderRule] {
        self.headers
    }

    /// The headers that must not appear.
    pub const fn forbidden_headers(&self) -> &'static [&'static str] {
        self.forbidden_headers
    }

    /// Who may send it.
    pub const fn sender(&self) -> Sender {
        self.sender
    }

    /// What it says, in a sentence.
    pub const fn summary(&self) -> &'static str {
        self.summary
    }

    /// What the sender does, and when to choose this code.
    pub const fn server(&self) -> &'static [&'static str] {
        self.server
    }

    /// What the receiver may do.
    pub const fn client(&self) -> &'static [&'static str] {
        self.client
    }

    /// Codes that may be the better choice.
    pub const fn see(&self) -> &'static [See] {
        self.see
    }
}

/// How a code redirects ([RFC 9110 §15.4](https://www.rfc-editor.org/rfc/rfc9110.html#section-15.4)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Redirect {
    pub(super) permanent: bool,
    pub(super) method: RedirectMethod,
}

impl Redirect {
    /// Whether later requests go to the new URI as well.
    pub const fn permanent(&self) -> bool {
        self.permanent
    }

    /// The method of the next request.
    pub const fn method(&self) -> RedirectMethod {
        self.method
    }
}

/// A header that a RFC names for a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct HeaderRule {
    pub(super) name: &'static str,
    pub(super) level: RequirementLevel,
    pub(super) when: Option<&'static str>,
    pub(super) enforce: Option<Enforce>,
    pub(super) spec: &'static str,
}

impl HeaderRule {
    /// The field name.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// How strongly the RFC asks for it.
    pub const fn level(&self) -> RequirementLevel {
        self.level
    }

    /// The condition; `None`: always.
    pub const fn when(&self) -> Option<&'static str> {
        self.when
    }

    /// What the compiler says to an error without it.
    pub const fn enforce(&self) -> Option<Enforce> {
        self.enforce
    }

    /// The section.
    pub const fn defined_in(&self) -> &'static str {
        self.spec
    }
}

/// A code that may be the better choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct See {
    pub(super) code: u16,
    pub(super) when: &'static str,
}

impl See {
    /// The other code.
    pub const fn status(&self) -> StatusCode {
        match StatusCode::from_u16(self.code) {
            Ok(status) => status,
            Err(_) => unreachable!(),
        }
    }

    /// When it is the better choice.
    pub const fn when(&self) -> &'static str {
        self.when
    }
}
