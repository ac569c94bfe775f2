//! What the table says about a code, as typed data.

use super::words::{Cache, Content, Enforce, Processed, RedirectMethod, Registration, RequirementLevel, Retry, Sender};
use crate::status::StatusCode;

/// Everything the table says about a registered code.
///
/// Each method is a key of `codes.toml`. [`StatusCode::info`] returns it.
///
/// ```
/// use status_codes::StatusCode;
/// use status_codes::info::{Cache, Content, Registration, Retry, Sender};
///
/// let info = StatusCode::NOT_MODIFIED.info().expect("registered");
/// assert_eq!(info.content(), Content::Forbidden);
/// assert_eq!(info.cache(), Cache::Explicit);
/// assert!(info.headers().iter().any(|header| header.name() == "ETag"));
/// assert_eq!((info.number(), info.name(), info.phrase()), (304, "NOT_MODIFIED", "Not Modified"));
/// assert_eq!((info.status(), info.defined_in()[0]), (StatusCode::NOT_MODIFIED, "RFC 9110 §15.4.5"));
///
/// let info = StatusCode::CONTENT_TOO_LARGE.info().expect("registered");
/// assert!(info.aliases().contains(&"PAYLOAD_TOO_LARGE"));
/// assert!(info.older_phrases().contains(&"Payload Too Large"));
/// assert_eq!((info.registration(), info.sender()), (Registration::Permanent, Sender::Any));
/// assert_eq!((info.retry(), info.processed(), info.redirect()), (Some(Retry::AfterChange), None, None));
/// assert!(info.forbidden_headers().is_empty() && !info.summary().is_empty());
/// for sentence in info.server().iter().chain(info.client()) {
///     println!("- {sentence}");
/// }
/// for see in info.see() {
///     println!("{} if {}", see.status(), see.when());
/// }
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
    pub(super) processed: Option<Processed>,
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
    /// The status code.
    pub const fn status(&self) -> StatusCode {
        match StatusCode::from_u16(self.number) {
            Ok(status) => status,
            Err(_) => unreachable!(),
        }
    }

    /// The status code as a number.
    pub const fn number(&self) -> u16 {
        self.number
    }

    /// The name of the constant, such as `NOT_FOUND`.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The phrase in the IANA registry, such as `Not Found`.
    pub const fn phrase(&self) -> &'static str {
        self.phrase
    }

    /// Older names of the constant, which still work.
    pub const fn aliases(&self) -> &'static [&'static str] {
        self.aliases
    }

    /// Phrases from older documents, which peers still send.
    pub const fn older_phrases(&self) -> &'static [&'static str] {
        self.older_phrases
    }

    /// The state of the code in the IANA registry.
    pub const fn registration(&self) -> Registration {
        self.registration
    }

    /// The sections that describe it, such as `RFC 9110 §15.5.5`. The defining section comes first.
    pub const fn defined_in(&self) -> &'static [&'static str] {
        self.spec
    }

    /// Whether a response carries content.
    pub const fn content(&self) -> Content {
        self.content
    }

    /// Whether a cache may store a response.
    pub const fn cache(&self) -> Cache {
        self.cache
    }

    /// Whether it makes sense to send the request again, or `None` for a 1xx or 2xx.
    pub const fn retry(&self) -> Option<Retry> {
        self.retry
    }

    /// Whether the request may have been acted on, although [`retry`](Self::retry) advises to send it again. `None` if it was
    /// not, or if that makes no difference to the advice.
    pub const fn processed(&self) -> Option<Processed> {
        self.processed
    }

    /// How the code redirects, if it does.
    pub const fn redirect(&self) -> Option<Redirect> {
        self.redirect
    }

    /// The headers that an RFC names for it.
    pub const fn headers(&self) -> &'static [HeaderRule] {
        self.headers
    }

    /// The headers that must not appear in a response.
    pub const fn forbidden_headers(&self) -> &'static [&'static str] {
        self.forbidden_headers
    }

    /// Who may send it.
    pub const fn sender(&self) -> Sender {
        self.sender
    }

    /// What the code says, in one sentence.
    pub const fn summary(&self) -> &'static str {
        self.summary
    }

    /// What the server does, and when to choose this code.
    pub const fn server(&self) -> &'static [&'static str] {
        self.server
    }

    /// What the client may do.
    pub const fn client(&self) -> &'static [&'static str] {
        self.client
    }

    /// Other codes that may be a better choice.
    pub const fn see(&self) -> &'static [See] {
        self.see
    }
}

/// How a code redirects ([RFC 9110 §15.4](https://www.rfc-editor.org/rfc/rfc9110.html#section-15.4)).
///
/// ```
/// use status_codes::StatusCode;
/// use status_codes::info::RedirectMethod;
///
/// let redirect = StatusCode::PERMANENT_REDIRECT.info().and_then(|info| info.redirect()).expect("it redirects");
/// assert!(redirect.permanent());
/// assert_eq!(redirect.method(), RedirectMethod::Keep);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Redirect {
    pub(super) permanent: bool,
    pub(super) method: RedirectMethod,
}

impl Redirect {
    /// Whether future requests should use the new URI too.
    pub const fn permanent(&self) -> bool {
        self.permanent
    }

    /// The method of the next request.
    pub const fn method(&self) -> RedirectMethod {
        self.method
    }
}

/// A header that an RFC names for a code.
///
/// ```
/// use status_codes::StatusCode;
/// use status_codes::info::{Enforce, RequirementLevel};
///
/// let info = StatusCode::UNAUTHORIZED.info().expect("registered");
/// let rule = info.headers()[0];
/// assert_eq!((rule.name(), rule.level()), ("WWW-Authenticate", RequirementLevel::Must));
/// assert_eq!((rule.when(), rule.enforce()), (None, Some(Enforce::Deny)));
/// assert_eq!(rule.defined_in(), "RFC 9110 §11.6.1");
/// ```
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

    /// How strongly the RFC requires it.
    pub const fn level(&self) -> RequirementLevel {
        self.level
    }

    /// The condition under which the rule applies, or `None` if it always does.
    pub const fn when(&self) -> Option<&'static str> {
        self.when
    }

    /// What happens at compile time if an error does not have it.
    pub const fn enforce(&self) -> Option<Enforce> {
        self.enforce
    }

    /// The section that names it.
    pub const fn defined_in(&self) -> &'static str {
        self.spec
    }
}

/// Another code that may be a better choice; see [`CodeInfo::see`].
///
/// ```
/// use status_codes::StatusCode;
///
/// let info = StatusCode::FORBIDDEN.info().expect("registered");
/// let see = info.see().iter().find(|see| see.status() == StatusCode::UNAUTHORIZED).expect("a hint");
/// assert!(!see.when().is_empty());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct See {
    pub(super) code: u16,
    pub(super) when: &'static str,
}

impl See {
    /// The other status code.
    pub const fn status(&self) -> StatusCode {
        match StatusCode::from_u16(self.code) {
            Ok(status) => status,
            Err(_) => unreachable!(),
        }
    }

    /// When the other code is the better choice.
    pub const fn when(&self) -> &'static str {
        self.when
    }
}
