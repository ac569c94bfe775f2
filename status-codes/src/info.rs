//! What the table says of a code, as typed data.

mod table;

use crate::status::StatusCode;

pub(crate) use table::{HEADERS, VENDORS};

/// Everything the table says of a registered code.
///
/// Each method is a key of `codes.toml`.
///
/// ```
/// use status_codes::{Cache, Content, StatusCode};
///
/// let info = StatusCode::NOT_MODIFIED.info().expect("registered");
/// assert_eq!(info.content(), Content::Forbidden);
/// assert_eq!(info.cache(), Cache::Explicit);
/// assert!(info.headers().iter().any(|header| header.name() == "ETag"));
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct CodeInfo {
    number: u16,
    name: &'static str,
    phrase: &'static str,
    aliases: &'static [&'static str],
    older_phrases: &'static [&'static str],
    registration: Registration,
    spec: &'static [&'static str],
    content: Content,
    cache: Cache,
    retry: Option<Retry>,
    redirect: Option<Redirect>,
    headers: &'static [HeaderRule],
    forbidden_headers: &'static [&'static str],
    sender: Sender,
    summary: &'static str,
    server: &'static [&'static str],
    client: &'static [&'static str],
    see: &'static [See],
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

/// What the registry says of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Registration {
    /// Registered for good.
    Permanent,
    /// Registered until a date.
    Temporary,
    /// Registered, and advised against by its own document.
    Deprecated,
    /// Registered by a document that is itself obsolete.
    Obsoleted,
    /// Reserved, so that nobody gives it another meaning.
    Unused,
}

/// Whether a response carries content ([RFC 9110 §6.4](https://www.rfc-editor.org/rfc/rfc9110.html#section-6.4)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Content {
    /// Never a byte: the message ends with its headers (1xx, 204, 304).
    Forbidden,
    /// No content, framed with length zero (205).
    Empty,
    /// As the sender likes.
    Optional,
    /// Receivers count on it.
    Expected,
}

impl Content {
    /// Whether there may be any bytes.
    ///
    /// ```
    /// use status_codes::Content;
    ///
    /// assert!(Content::Optional.allowed() && !Content::Empty.allowed());
    /// ```
    pub const fn allowed(self) -> bool {
        matches!(self, Self::Optional | Self::Expected)
    }
}

/// Whether a cache may keep a response ([RFC 9111 §3](https://www.rfc-editor.org/rfc/rfc9111.html#section-3)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Cache {
    /// Also without explicit freshness.
    Heuristic,
    /// Only with explicit freshness.
    Explicit,
    /// Never.
    Never,
}

/// Whether sending the request again makes sense.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Retry {
    /// Of no use, or not allowed.
    No,
    /// The same request may be sent again.
    AsIs,
    /// After a change of the request.
    AfterChange,
    /// With credentials, or with other ones.
    AfterAuth,
    /// After some time.
    Later,
    /// At another URI.
    Elsewhere,
    /// Automatically only where the method is idempotent.
    IdempotentOnly,
    /// Over a new connection.
    NewConnection,
}

/// How a code redirects ([RFC 9110 §15.4](https://www.rfc-editor.org/rfc/rfc9110.html#section-15.4)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Redirect {
    permanent: bool,
    method: RedirectMethod,
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

/// The method of the request that follows a redirect.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RedirectMethod {
    /// The same, always.
    Keep,
    /// A POST may become a GET.
    PostMayBecomeGet,
    /// GET, or HEAD.
    Get,
}

/// A header that a RFC names for a code.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct HeaderRule {
    name: &'static str,
    level: Level,
    when: Option<&'static str>,
    enforce: Option<Enforce>,
    spec: &'static str,
}

impl HeaderRule {
    /// The field name.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// How strongly the RFC asks for it.
    pub const fn level(&self) -> Level {
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

/// How strongly a RFC asks for a header ([RFC 2119](https://www.rfc-editor.org/rfc/rfc2119.html)).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Level {
    /// Required.
    Must,
    /// Recommended.
    Should,
    /// Allowed, and of use.
    May,
}

/// What the compiler says to an error without a header.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Enforce {
    /// It does not compile.
    Deny,
    /// A warning.
    Warn,
}

/// Who may send a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Sender {
    /// Anyone.
    Any,
    /// A gateway, of the servers behind it.
    Gateway,
    /// A proxy.
    Proxy,
    /// What controls access to the network.
    Network,
}

/// A code that may be the better choice.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct See {
    code: u16,
    when: &'static str,
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

/// The row of a number.
pub(crate) const fn by_number(number: u16) -> Option<&'static CodeInfo> {
    let mut low = 0;
    let mut high = table::CODES.len();
    while low < high {
        let middle = usize::midpoint(low, high);
        let info = &table::CODES[middle];
        if info.number == number {
            return Some(info);
        } else if info.number < number {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    None
}

/// The row of a phrase, or of an older one.
pub(crate) const fn by_phrase(phrase: &str) -> Option<&'static CodeInfo> {
    let mut rows: &[CodeInfo] = table::CODES;
    while let [info, rest @ ..] = rows {
        if same(info.phrase, phrase) {
            return Some(info);
        }
        let mut older = info.older_phrases;
        while let [first, others @ ..] = older {
            if same(first, phrase) {
                return Some(info);
            }
            older = others;
        }
        rows = rest;
    }
    None
}

/// `str::eq_ignore_ascii_case`, which is `const` only since 1.89.
pub(crate) const fn same(one: &str, other: &str) -> bool {
    let (mut one, mut other) = (one.as_bytes(), other.as_bytes());
    while let ([a, rest @ ..], [b, others @ ..]) = (one, other) {
        if !a.eq_ignore_ascii_case(b) {
            return false;
        }
        (one, other) = (rest, others);
    }
    one.is_empty() && other.is_empty()
}
