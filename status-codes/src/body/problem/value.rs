//! `Problem`, a problem document as a value.

use alloc::borrow::Cow;
use alloc::string::String;
use core::fmt;

use serde_json::{Map, Value};

use crate::body::bare;
use crate::error::ApiError;
use crate::sink::{Buffer, MemberSink};
use crate::status::{StatusCode, ToStatus};

/// The members that RFC 9457 §3.1 defines.
pub(super) const RESERVED: [&str; 5] = ["type", "title", "status", "detail", "instance"];

/// The type of a problem that says only its status (RFC 9457 §4.2.1).
pub(super) const BLANK: &str = "about:blank";

/// A problem document, `application/problem+json` ([RFC 9457](https://www.rfc-editor.org/rfc/rfc9457.html)).
///
/// It is the body of every error that does not name another. `type` is left out if it is `about:blank`, `status` is that of
/// the status line, and `detail` is the public text. If the error has a `type_base`, the machine code is the last segment of
/// `type`; otherwise it is the member `code`. Extension members follow. A member is left out if its name is reserved or taken.
///
/// It is also a value. A handler can return one if an error does not need its own type:
///
/// ```
/// use status_codes::{MemberError, Problem};
///
/// fn too_many(limit: u32) -> Result<Problem, MemberError> {
///     Problem::new(422).with_detail("too many at once").with_member("limit", limit)
/// }
///
/// let problem = too_many(3)?.with_title("Too many").with_type("https://example.com/too-many").with_instance("/orders/7");
/// assert_eq!((problem.title(), problem.detail()), (Some("Too many"), Some("too many at once")));
/// assert_eq!((problem.problem_type(), problem.instance()), ("https://example.com/too-many", Some("/orders/7")));
/// assert_eq!(problem.members().count(), 1);
/// # Ok::<(), MemberError>(())
/// ```
///
/// A client can read what any server has sent. Unknown members are kept, and a member of the wrong type is ignored (RFC 9457
/// §3.1):
///
/// ```
/// use status_codes::Problem;
///
/// let problem: Problem = serde_json::from_str(r#"{"title": "Gone", "status": "410", "since": 2024}"#)?;
/// assert_eq!(problem.title(), Some("Gone"));
/// assert_eq!(problem.declared_status(), None);
/// assert_eq!(problem.member("since"), Some(&2024.into()));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[allow(clippy::struct_field_names, reason = "`type` is a keyword")]
pub struct Problem {
    /// Not `about:blank`, which is the same as none.
    pub(super) problem_type: Option<Cow<'static, str>>,
    pub(super) title: Option<Cow<'static, str>>,
    pub(super) status: Option<StatusCode>,
    pub(super) detail: Option<Cow<'static, str>>,
    pub(super) instance: Option<Cow<'static, str>>,
    pub(super) members: Map<String, Value>,
}

impl Problem {
    /// Creates a problem with only a status. Its title is the phrase of the status.
    pub fn new(status: impl ToStatus) -> Self {
        Self { status: Some(status.to_status()), ..Self::default() }
    }

    /// Sets the type, a URI reference ([RFC 9457 §3.1.1](https://www.rfc-editor.org/rfc/rfc9457.html#section-3.1.1)).
    #[must_use]
    pub fn with_type(mut self, problem_type: impl Into<Cow<'static, str>>) -> Self {
        self.problem_type = Some(problem_type.into()).filter(|problem_type| problem_type != BLANK);
        self
    }

    /// Sets the title, which should be the same for every problem of the type.
    #[must_use]
    pub fn with_title(mut self, title: impl Into<Cow<'static, str>>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// Sets the detail, which explains this occurrence to the client.
    #[must_use]
    pub fn with_detail(mut self, detail: impl Into<Cow<'static, str>>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    /// Sets the URI reference of this occurrence.
    #[must_use]
    pub fn with_instance(mut self, instance: impl Into<Cow<'static, str>>) -> Self {
        self.instance = Some(instance.into());
        self
    }

    /// Sets an extension member. It replaces a member with the same name.
    ///
    /// # Errors
    ///
    /// If the name is empty or defined by RFC 9457, or if the value cannot be JSON.
    pub fn with_member(
        mut self,
        name: impl Into<String>,
        value: impl serde_core::Serialize,
    ) -> Result<Self, MemberError> {
        let name = name.into();
        if name.is_empty() || RESERVED.contains(&name.as_str()) {
            return Err(MemberError(name));
        }
        match serde_json::to_value(value) {
            Ok(value) => {
                self.members.insert(name, value);
                Ok(self)
            }
            Err(_) => Err(MemberError(name)),
        }
    }

    /// The type, or `about:blank` if it has none.
    pub fn problem_type(&self) -> &str {
        self.problem_type.as_deref().unwrap_or(BLANK)
    }

    /// The title, if it has one.
    pub fn title(&self) -> Option<&str> {
        self.title.as_deref()
    }

    /// The member `status`, if it has one. The status of the response takes precedence.
    pub fn declared_status(&self) -> Option<StatusCode> {
        self.status
    }

    /// The detail, if it has one.
    pub fn detail(&self) -> Option<&str> {
        self.detail.as_deref()
    }

    /// The URI reference of this occurrence, if it has one.
    pub fn instance(&self) -> Option<&str> {
        self.instance.as_deref()
    }

    /// An extension member, by its name.
    pub fn member(&self, name: &str) -> Option<&Value> {
        self.members.get(name)
    }

    /// Iterates over the extension members.
    pub fn members(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.members.iter().map(|(name, value)| (name.as_str(), value))
    }
}

/// For the log: status, title and detail.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&ApiError::status(self), f)?;
        for text in [&self.title, &self.detail].into_iter().flatten() {
            write!(f, ": {text}")?;
        }
        Ok(())
    }
}

impl core::error::Error for Problem {}

impl ApiError for Problem {
    fn status(&self) -> StatusCode {
        self.status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    fn fmt_detail(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.detail().unwrap_or_default())
    }

    fn members(&self, to: &mut dyn MemberSink) {
        for (name, value) in &self.members {
            to.member(name, value);
        }
    }

    fn body(&self, out: &mut Buffer) -> Option<&'static str> {
        let (status, before) = (out.status(), out.bytes.len());
        let mut sent = self.clone();
        // RFC 9457 §3.1.3 and §4.2.1: the status of the status line, and its phrase if there is no title.
        sent.status = Some(status);
        sent.title = sent.title.or_else(|| status.canonical_reason().map(Cow::Borrowed));
        if out.json(&sent).is_err() {
            out.bytes.truncate(before);
            bare::write(out);
        }
        Some(bare::CONTENT_TYPE)
    }
}

/// The error of [`Problem::with_member`]: a name that an extension member cannot have, or a value that cannot be JSON.
///
/// ```
/// use status_codes::Problem;
///
/// let error = Problem::new(404).with_member("status", 404).unwrap_err();
/// assert_eq!(error.name(), "status");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberError(String);

impl MemberError {
    /// The name of the refused member.
    pub fn name(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for MemberError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = &self.0;
        if name.is_empty() {
            f.write_str("an extension member has no name; give it one")
        } else if RESERVED.contains(&name.as_str()) {
            write!(f, "`{name}` is a member of every problem document; use its `with_` method, or another name")
        } else {
            write!(f, "the value of `{name}` cannot be JSON, because its `Serialize` failed; change the value")
        }
    }
}

impl core::error::Error for MemberError {}
