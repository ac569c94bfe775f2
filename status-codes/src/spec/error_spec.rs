//! `ErrorSpec`: metadata of one variant.

use super::declared::{Declared, Json};
use super::header_spec::HeaderSpec;
use super::log_level::LogLevel;
use crate::status::StatusCode;
use crate::table::Retry;

/// Metadata of an error, known at compile time. Each variant has its own.
///
/// The derive writes them. A hand-written [`ApiError`](crate::ApiError) builds one as a constant.
///
/// ```
/// use status_codes::spec::{ErrorSpec, HeaderSpec};
/// use status_codes::{LogLevel, StatusCode};
///
/// static SPEC: ErrorSpec = ErrorSpec::new("Gone").with_status(StatusCode::GONE).with_code("gone");
/// assert_eq!((SPEC.variant(), SPEC.code()), ("Gone", Some("gone")));
/// assert_eq!((SPEC.status(), SPEC.title()), (Some(StatusCode::GONE), Some("Gone")));
///
/// static FULL: ErrorSpec = ErrorSpec::new("Upstream")
///     .with_one_of(&[StatusCode::NOT_FOUND, StatusCode::CONFLICT])
///     .with_title("The warehouse refused")
///     .with_problem_type("https://example.com/problems/upstream")
///     .with_headers(&[HeaderSpec::constant("Retry-After", "120")])
///     .with_members(&["order"])
///     .with_log(LogLevel::Warn);
/// assert_eq!((FULL.status(), FULL.one_of().len()), (None, 2));
/// assert_eq!(FULL.problem_type(), Some("https://example.com/problems/upstream"));
/// assert_eq!((FULL.headers()[0].name(), FULL.members()[0], FULL.log()), ("Retry-After", "order", Some(LogLevel::Warn)));
/// ```
// The variants are not part of the interface. The derive writes one for each error, because of everything that can be in
// a table an enum's value costs the compiler least.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum ErrorSpec {
    /// Variant, machine code and status.
    #[doc(hidden)]
    Plain(&'static str, &'static str, StatusCode),
    /// Also what comes before the text of the document.
    #[doc(hidden)]
    BeforeText(&'static str, &'static str, StatusCode, &'static str),
    /// Also what comes before its members.
    #[doc(hidden)]
    BeforeMembers(&'static str, &'static str, StatusCode, &'static str),
    /// Also all of it.
    #[doc(hidden)]
    Whole(&'static str, &'static str, StatusCode, &'static str),
    /// Everything else.
    #[doc(hidden)]
    Full(Full),
}

/// A spec with every part.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Full {
    variant: &'static str,
    code: Option<&'static str>,
    status: Option<StatusCode>,
    json: Json,
    declared: Declared,
}

impl ErrorSpec {
    /// Creates the spec of a variant or struct with this name.
    pub const fn new(variant: &'static str) -> Self {
        Self::Full(Full { variant, code: None, status: None, json: Json::None, declared: Declared::NOTHING })
    }

    /// Sets the status.
    #[must_use]
    pub const fn with_status(self, status: StatusCode) -> Self {
        Self::Full(Full { status: Some(status), ..self.full() })
    }

    /// Sets the statuses that are possible, if the status is known only at run time.
    #[must_use]
    pub const fn with_one_of(self, statuses: &'static [StatusCode]) -> Self {
        self.declaring(Declared { one_of: statuses, ..*self.declared() })
    }

    /// Sets the machine code.
    #[must_use]
    pub const fn with_code(self, code: &'static str) -> Self {
        Self::Full(Full { code: Some(code), ..self.full() })
    }

    /// Sets the title.
    #[must_use]
    pub const fn with_title(self, title: &'static str) -> Self {
        self.declaring(Declared { title: Some(title), ..*self.declared() })
    }

    /// Sets the problem type, a URI reference ([RFC 9457 §3.1.1](https://www.rfc-editor.org/rfc/rfc9457.html#section-3.1.1)).
    #[must_use]
    pub const fn with_problem_type(self, problem_type: &'static str) -> Self {
        self.declaring(Declared { problem_type: Some(problem_type), ..*self.declared() })
    }

    /// Sets the headers. Those that have a value are sent.
    #[must_use]
    pub const fn with_headers(self, headers: &'static [HeaderSpec]) -> Self {
        self.declaring(Declared { headers, ..*self.declared() })
    }

    /// Sets the names of the extension members.
    #[must_use]
    pub const fn with_members(self, members: &'static [&'static str]) -> Self {
        self.declaring(Declared { members, ..*self.declared() })
    }

    /// Sets the level of the event.
    #[must_use]
    pub const fn with_log(self, level: LogLevel) -> Self {
        self.declaring(Declared { log: Some(level), ..*self.declared() })
    }

    /// Sets whether a client may send the request again.
    ///
    /// ```
    /// use status_codes::StatusCode;
    /// use status_codes::info::Retry;
    /// use status_codes::spec::ErrorSpec;
    ///
    /// static SPEC: ErrorSpec = ErrorSpec::new("Lost").with_status(StatusCode::CONFLICT).with_retry(Retry::AsIs);
    /// assert_eq!(SPEC.retry(), Some(Retry::AsIs));
    /// ```
    #[must_use]
    pub const fn with_retry(self, advice: Retry) -> Self {
        self.declaring(Declared { retry: Some(advice), ..*self.declared() })
    }

    /// Sets everything else.
    #[doc(hidden)]
    #[must_use]
    pub const fn declaring(self, declared: Declared) -> Self {
        Self::Full(Full { declared, ..self.full() })
    }

    const fn full(&self) -> Full {
        let (variant, code, status) = match *self {
            Self::Full(full) => return full,
            Self::Plain(variant, code, status)
            | Self::BeforeText(variant, code, status, _)
            | Self::BeforeMembers(variant, code, status, _)
            | Self::Whole(variant, code, status, _) => (variant, code, status),
        };
        let declared = Declared::NOTHING;
        Full { variant, code: Some(code), status: Some(status), json: self.json(), declared }
    }

    pub(crate) const fn declared(&self) -> &Declared {
        if let Self::Full(full) = self { &full.declared } else { &Declared::NOTHING }
    }

    pub(crate) const fn json(&self) -> Json {
        match *self {
            Self::Plain(..) => Json::None,
            Self::BeforeText(_, _, _, known) => Json::BeforeText(known),
            Self::BeforeMembers(_, _, _, known) => Json::BeforeMembers(known),
            Self::Whole(_, _, _, known) => Json::Whole(known),
            Self::Full(full) => full.json,
        }
    }

    /// The name of the variant or struct.
    pub const fn variant(&self) -> &'static str {
        match *self {
            Self::Full(Full { variant, .. })
            | Self::Plain(variant, ..)
            | Self::BeforeText(variant, ..)
            | Self::BeforeMembers(variant, ..)
            | Self::Whole(variant, ..) => variant,
        }
    }

    /// The status, or `None` if it is known only at run time.
    pub const fn status(&self) -> Option<StatusCode> {
        match *self {
            Self::Full(full) => full.status,
            Self::Plain(_, _, status)
            | Self::BeforeText(_, _, status, _)
            | Self::BeforeMembers(_, _, status, _)
            | Self::Whole(_, _, status, _) => Some(status),
        }
    }

    /// The statuses that are possible, if the status is known only at run time. Empty if nothing is declared. This is a
    /// description: an error with another status is still sent.
    pub const fn one_of(&self) -> &'static [StatusCode] {
        self.declared().one_of
    }

    /// The machine code, which clients match on, or `None` if there is none or if it is known only at run time; see
    /// [`ApiError::fmt_code`](crate::ApiError::fmt_code).
    pub const fn code(&self) -> Option<&'static str> {
        match *self {
            Self::Full(full) => full.code,
            Self::Plain(_, code, _)
            | Self::BeforeText(_, code, ..)
            | Self::BeforeMembers(_, code, ..)
            | Self::Whole(_, code, ..) => Some(code),
        }
    }

    /// The declared title, or the phrase of the status.
    pub const fn title(&self) -> Option<&'static str> {
        match (self.declared().title, self.status()) {
            (Some(title), _) => Some(title),
            (None, Some(status)) => status.canonical_reason(),
            (None, None) => None,
        }
    }

    /// The problem type, or `None` for `about:blank` and for a type that ends with a machine code which is known only at run time.
    pub const fn problem_type(&self) -> Option<&'static str> {
        self.declared().problem_type
    }

    /// The headers that the error has or may have.
    pub const fn headers(&self) -> &'static [HeaderSpec] {
        self.declared().headers
    }

    /// The names of the extension members that the error has or may have.
    pub const fn members(&self) -> &'static [&'static str] {
        self.declared().members
    }

    /// The level of the event, or `None` if the class of the status decides.
    pub const fn log(&self) -> Option<LogLevel> {
        self.declared().log
    }

    /// Whether a client may send the request again, or `None` if the table decides by the status. `retry = "…"` of the derive sets
    /// it.
    pub const fn retry(&self) -> Option<Retry> {
        self.declared().retry
    }
}

/// The row of a variant whose status is known only at run time.
pub const fn late_row(variant: &'static str, code: &'static str) -> ErrorSpec {
    ErrorSpec::new(variant).with_code(code)
}
