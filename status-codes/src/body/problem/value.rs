//! `Problem`, a problem document as a value.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use serde_json::Value;

use super::extension::Extension;
use crate::body::object::INSTANCE;
#[cfg(feature = "client")]
use crate::body::object::REQUEST_ID;
use crate::sink::{HeaderSink, ToHeader};
use crate::status::{StatusCode, ToStatus};

/// The members that RFC 9457 §3.1 defines.
pub(super) const RESERVED: [&str; 5] = ["type", "title", "status", "detail", INSTANCE];

/// The type of a problem that says only its status (RFC 9457 §4.2.1).
pub(super) const BLANK: &str = "about:blank";

/// A problem document, `application/problem+json` ([RFC 9457](https://www.rfc-editor.org/rfc/rfc9457.html)).
///
/// It is the body of every error that does not name another. `type` is left out if it is `about:blank`, `status` is that of
/// the status line, and `detail` is the public text. If the error has a `type_base`, the machine code is the last segment of
/// `type`; otherwise it is the member `code`. Extension members follow. A member is left out if its name is reserved or taken.
///
/// It is also a value. A handler can return one if an error does not need its own type. It does not name a body, so an
/// `ErrorLayer` with a body writes it in that one:
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
/// §3.1). [`from_json`](Self::from_json) reads bytes more leniently still:
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
pub struct Problem {
    pub(super) status: Option<StatusCode>,
    /// In a box, so that a `Result` with a problem stays small.
    pub(super) parts: Option<Box<Parts>>,
}

/// What a problem says beside its status.
#[derive(Clone, Debug, Default, PartialEq)]
#[allow(clippy::struct_field_names, reason = "`type` is a keyword")]
pub(super) struct Parts {
    /// Not `about:blank`, which is the same as none.
    pub(super) problem_type: Option<Cow<'static, str>>,
    pub(super) title: Option<Cow<'static, str>>,
    pub(super) detail: Option<Cow<'static, str>>,
    pub(super) instance: Option<Cow<'static, str>>,
    pub(super) members: BTreeMap<String, Extension>,
    /// They are not part of the document.
    pub(super) headers: Vec<(Cow<'static, str>, Vec<u8>)>,
    /// In an envelope, the server's own members with a name that RFC 9457 defines. They are not sent again.
    #[cfg(feature = "client")]
    pub(super) shadowed: BTreeMap<String, Extension>,
}

impl Problem {
    /// Creates a problem with only a status. Its title is the phrase of the status.
    pub fn new(status: impl ToStatus) -> Self {
        Self { status: Some(status.to_status()), parts: None }
    }

    /// Sets the type, a URI reference ([RFC 9457 §3.1.1](https://www.rfc-editor.org/rfc/rfc9457.html#section-3.1.1)).
    #[must_use]
    pub fn with_type(self, problem_type: impl Into<Cow<'static, str>>) -> Self {
        let problem_type = Some(problem_type.into()).filter(|problem_type| problem_type != BLANK);
        self.with(|parts| parts.problem_type = problem_type)
    }

    /// Sets the title, which should be the same for every problem of the type.
    #[must_use]
    pub fn with_title(self, title: impl Into<Cow<'static, str>>) -> Self {
        self.with(|parts| parts.title = Some(title.into()))
    }

    /// Sets the detail, which explains this occurrence to the client. An empty text is none.
    #[must_use]
    pub fn with_detail(self, detail: impl Into<Cow<'static, str>>) -> Self {
        let detail = Some(detail.into()).filter(|detail| !detail.is_empty());
        self.with(|parts| parts.detail = detail)
    }

    /// Sets the URI reference of this occurrence.
    #[must_use]
    pub fn with_instance(self, instance: impl Into<Cow<'static, str>>) -> Self {
        self.with(|parts| parts.instance = Some(instance.into()))
    }

    /// Adds the lines of a header field, which are sent with the document. Some statuses require one: a 401 needs
    /// `WWW-Authenticate` ([RFC 9110 §15.5.2](https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.2)).
    ///
    /// ```
    /// use status_codes::adapter::render;
    /// use status_codes::{AnyError, Problem};
    ///
    /// let problem = Problem::new(405).with_header("Allow", ["GET", "HEAD"]);
    /// let response = render(&problem, &mut |name, value| (name, value) == ("Allow", b"GET, HEAD"));
    /// assert!(response.omissions.is_empty());
    /// ```
    #[must_use]
    pub fn with_header(self, name: impl Into<Cow<'static, str>>, value: impl ToHeader) -> Self {
        struct Lines(Vec<Vec<u8>>);

        impl HeaderSink for Lines {
            fn header(&mut self, _: &str, value: &[u8]) {
                self.0.push(value.into());
            }
        }

        let (name, mut lines) = (name.into(), Lines(Vec::new()));
        value.to_header(&name, &mut lines);
        if lines.0.is_empty() {
            return self;
        }
        self.with(|parts| parts.headers.extend(lines.0.into_iter().map(|line| (name.clone(), line))))
    }

    /// Sets an extension member. It replaces a member with the same name.
    ///
    /// # Errors
    ///
    /// If the name is empty or defined by RFC 9457, or if the value cannot be JSON.
    pub fn with_member(self, name: impl Into<String>, value: impl serde_core::Serialize) -> Result<Self, MemberError> {
        let name = name.into();
        if name.is_empty() || RESERVED.contains(&name.as_str()) {
            return Err(MemberError(name));
        }
        match serde_json::value::to_raw_value(&value) {
            Ok(value) => Ok(self.with(|parts| drop(parts.members.insert(name, Extension::of(value))))),
            Err(_) => Err(MemberError(name)),
        }
    }

    /// What one's own client may read of another server's problem: everything but `instance`, which is a name of that server's, and
    /// the id of another request.
    #[cfg(feature = "client")]
    pub(crate) fn passed_on(self, status: StatusCode) -> Self {
        let problem = self.without_member(REQUEST_ID).with(|parts| parts.instance = None);
        Self { status: Some(status), ..problem }
    }

    /// Removes an extension member.
    #[cfg(feature = "client")]
    pub(crate) fn without_member(self, name: &str) -> Self {
        self.with(|parts| drop(parts.members.remove(name)))
    }

    pub(super) fn with(mut self, set: impl FnOnce(&mut Parts)) -> Self {
        set(self.parts.get_or_insert_default());
        self.parts = self.parts.filter(|parts| **parts != Parts::default());
        self
    }

    fn text(&self, read: fn(&Parts) -> &Option<Cow<'static, str>>) -> Option<&str> {
        self.parts.as_deref().and_then(|parts| read(parts).as_deref())
    }

    /// The type, or `about:blank` if it has none.
    pub fn problem_type(&self) -> &str {
        self.text(|parts| &parts.problem_type).unwrap_or(BLANK)
    }

    /// The title, if it has one.
    pub fn title(&self) -> Option<&str> {
        self.text(|parts| &parts.title)
    }

    /// The member `status`, if it has one. The status of the response takes precedence.
    pub fn declared_status(&self) -> Option<StatusCode> {
        self.status
    }

    /// The detail, if it has one.
    pub fn detail(&self) -> Option<&str> {
        self.text(|parts| &parts.detail)
    }

    /// The URI reference of this occurrence, if it has one.
    pub fn instance(&self) -> Option<&str> {
        self.text(|parts| &parts.instance)
    }

    /// An extension member, by its name.
    ///
    /// A number is rounded to what a [`Value`] can hold. A member that it cannot hold (`1e999`, a list in 128 others) is `None`;
    /// [`member_json`](Self::member_json) has it.
    pub fn member(&self, name: &str) -> Option<&Value> {
        self.parts.as_ref()?.members.get(name)?.value()
    }

    /// An extension member as JSON, with all its digits.
    ///
    /// ```
    /// use status_codes::Problem;
    ///
    /// let problem: Problem = serde_json::from_str(r#"{"account": 123456789012345678901234567890}"#)?;
    /// assert_eq!(problem.member_json("account").as_deref(), Some("123456789012345678901234567890"));
    /// assert_eq!(problem.member_json("balance"), None);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    pub fn member_json(&self, name: &str) -> Option<String> {
        self.parts.as_ref()?.members.get(name).map(Extension::json)
    }

    /// The extension members as JSON, with all their digits.
    #[cfg(feature = "client")]
    pub(crate) fn members_json(&self) -> impl Iterator<Item = (&str, String)> {
        let shadowed = self.parts.iter().flat_map(|parts| &parts.shadowed);
        let shadowed = shadowed.map(|(name, value)| (name.as_str(), value));
        self.extensions().chain(shadowed).map(|(name, value)| (name, value.json()))
    }

    /// The value of a member of an envelope, as JSON, if RFC 9457 defines the name.
    #[cfg(feature = "client")]
    pub(crate) fn shadowed_json(&self, name: &str) -> Option<String> {
        self.parts.as_ref()?.shadowed.get(name).map(Extension::json)
    }

    /// Iterates over the extension members that a [`Value`] can hold; see [`member`](Self::member).
    pub fn members(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.extensions().filter_map(|(name, value)| Some((name, value.value()?)))
    }

    pub(super) fn extensions(&self) -> impl Iterator<Item = (&str, &Extension)> {
        let members = self.parts.iter().flat_map(|parts| &parts.members);
        members.map(|(name, value)| (name.as_str(), value))
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
