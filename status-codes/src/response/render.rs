//! `render`, from an error to what is sent: the rules of the wire.
//!
//! They also hold for a status that is known only at run time. What a rule says about a code or a header is read from the
//! table.

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

#[cfg(feature = "_framework")]
use super::failure::Outcome;
use crate::body::write;
#[cfg(feature = "json")]
use crate::body::{PROBLEM_JSON, Problem, known};
use crate::error::ApiError;
use crate::sink::{Buffer, HeaderSink, MediaType, Note, Omission, Omissions, Reason, settle, take, trimmed};
use crate::status::{Class, StatusCode};
use crate::table::{Content, HeaderField, HeaderKind, grammar};

/// What is sent for an error, in any framework. [`render`] returns it.
///
/// The adapter passes its fields to the framework. It has received the headers already.
///
/// ```
/// use status_codes::adapter::{Rendered, render};
/// use status_codes::{AnyError, Problem, StatusCode};
///
/// let response: Rendered = render(&AnyError::new(Problem::new(304)), &mut |_, _| true);
/// assert_eq!((response.status, response.content_type), (StatusCode::NOT_MODIFIED, None));
/// assert!(response.body.is_empty() && !response.own_body && response.omissions.is_empty());
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub struct Rendered {
    /// The status of the status line.
    pub status: StatusCode,
    /// The media type of the body, if the body has bytes and a media type.
    pub content_type: Option<Cow<'static, str>>,
    /// The body. It is empty if the code has no content, and borrowed if it was known at compile time.
    pub body: Cow<'static, [u8]>,
    /// Whether the error has named its body.
    pub own_body: bool,
    /// What was left out, and why. It is for the log.
    pub omissions: Omissions,
    /// The fields about a body that the error itself has set.
    #[cfg_attr(not(feature = "_framework"), allow(dead_code, reason = "only a layer writes a body again"))]
    described: Vec<&'static str>,
}

#[cfg(feature = "_framework")]
impl Rendered {
    /// What a failure keeps of it.
    pub(crate) fn outcome(&self) -> Outcome {
        let Self { status, own_body, ref omissions, ref described, .. } = *self;
        Outcome { status, own_body, omissions: omissions.clone(), described: described.clone() }
    }
}

/// Renders an error for a framework.
///
/// Each header is passed to `headers`, which returns `false` if it cannot send it. A status that is not for an error becomes
/// 500. A code without content has no body and no headers that describe one. Headers that the server manages are left out
/// ([RFC 9110 §6.4.1](https://www.rfc-editor.org/rfc/rfc9110.html#section-6.4.1), §8.6).
///
/// The second value of a header with only one is left out, and so is every line after 4,096. A value without the syntax of its
/// header is sent, and [`Rendered::omissions`] names it.
///
/// ```
/// use status_codes::{ApiError, StatusCode};
/// use status_codes::adapter::render;
/// # #[derive(Debug)] struct Teapot;
/// # impl core::fmt::Display for Teapot {
/// #     fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result { f.write_str("short and stout") }
/// # }
/// # impl core::error::Error for Teapot {}
/// # impl ApiError for Teapot { fn status(&self) -> StatusCode { StatusCode::IM_A_TEAPOT } }
///
/// let mut lines = Vec::new();
/// let response = render(&Teapot, &mut |name, value| {
///     lines.push((name.to_owned(), value.to_owned()));
///     true
/// });
/// assert_eq!((response.status, response.content_type.as_deref()), (StatusCode::IM_A_TEAPOT, Some("application/problem+json")));
/// assert!(!response.body.is_empty() && !response.own_body && response.omissions.is_empty());
/// ```
pub fn render(error: &dyn ApiError, headers: &mut dyn FnMut(&str, &[u8]) -> bool) -> Rendered {
    let of_error = error.status();
    let status = sendable_for(error, of_error);
    let mut guard = Guard {
        status,
        to: headers,
        connection: String::new(),
        lines: 0,
        sent: Vec::new(),
        omissions: Omissions(doubtful(error, of_error, status).into_iter().collect()),
    };
    error.headers(&mut guard);
    guard.finish();
    let Guard { sent: mut described, omissions, .. } = guard;
    described.retain(|name| matches!(HeaderField::kind_of(name), Some(HeaderKind::Content | HeaderKind::Validator)));
    let mut response =
        Rendered { status, content_type: None, body: Cow::Borrowed(&[]), own_body: false, omissions, described };
    if status.content().allowed() {
        let mut buffer = Buffer::new(status);
        let own = error.body(&mut buffer);
        response.own_body = own.is_some();
        let (content_type, body) = match own {
            Some(content_type) => (content_type, None),
            None => default_body(error, &mut buffer),
        };
        response.omissions.0.append(&mut buffer.omissions.0);
        response.content_type = Some(content_type).filter(|ty| !ty.is_empty());
        response.body = body.map_or_else(|| Cow::Owned(buffer.bytes), Cow::Borrowed);
    }
    response
}

/// The default body: its media type, and all of it if it was known beforehand.
fn default_body(error: &dyn ApiError, to: &mut Buffer) -> (MediaType, Option<&'static [u8]>) {
    #[cfg(feature = "json")]
    type Default = Problem;
    #[cfg(not(feature = "json"))]
    type Default = crate::body::PlainText;
    #[cfg(feature = "json")]
    if let Some(known) = known(error, to.status()) {
        return (Cow::Borrowed(PROBLEM_JSON), Some(known));
    }
    to.bytes = take();
    let content_type = write::<Default, _>(error, to);
    to.bytes = settle(core::mem::take(&mut to.bytes));
    (content_type, None)
}

/// The status that is sent. A status that is not for an error becomes 500.
#[cfg(any(feature = "actix-web", feature = "poem", feature = "rocket"))]
pub(crate) fn sendable(error: &dyn ApiError) -> StatusCode {
    sendable_for(error, error.status())
}

fn sendable_for(error: &dyn ApiError, status: StatusCode) -> StatusCode {
    let sendable = match status.class() {
        None | Some(Class::Informational) => false,
        Some(Class::Success) => {
            !status.content().allowed() || error.spec().is_some_and(|spec| spec.declared().allow_success)
        }
        Some(Class::Redirection | Class::ClientError | Class::ServerError) => true,
    };
    if sendable { status } else { StatusCode::INTERNAL_SERVER_ERROR }
}

/// What is wrong with the status of an error: it is not for errors, or `one_of` does not list it.
fn doubtful(error: &dyn ApiError, status: StatusCode, sent: StatusCode) -> Option<Omission> {
    if status != sent {
        return Some(Omission::status(status, Reason::NotForErrors));
    }
    let possible = error.spec()?.one_of();
    (!possible.is_empty() && !possible.contains(&status)).then(|| Omission::status(status, Reason::Unlisted))
}

/// How many header lines an error can send. No client reads as many, and the map of a framework has a limit, after which it
/// panics if middleware adds a header.
const MAX_LINES: usize = 4096;

/// Lets through the headers that a response with this status may have.
struct Guard<'a> {
    status: StatusCode,
    to: &'a mut dyn FnMut(&str, &[u8]) -> bool,
    /// Options for `Connection`: the fields that are about this connection.
    connection: String,
    /// How many lines were sent.
    lines: usize,
    /// The headers that were sent, of those that the table or the status knows.
    sent: Vec<&'static str>,
    omissions: Omissions,
}

/// Why a response with this status must not have a field, if so.
fn refusal(status: StatusCode, name: &str, field: Option<&HeaderField>) -> Option<Reason> {
    let fields = status.fields();
    let among = |names: &[&str]| names.iter().any(|known| known.eq_ignore_ascii_case(name));
    if among(fields.forbidden) {
        return Some(Reason::ForbiddenForStatus);
    }
    // The body brings its own.
    if status.content().allowed() && name.eq_ignore_ascii_case("content-type") {
        return Some(Reason::ServersOwn);
    }
    match field?.kind()? {
        HeaderKind::Framing => Some(Reason::ServersOwn),
        HeaderKind::Connection if !among(fields.named) => Some(Reason::ServersOwn),
        HeaderKind::Content if !status.content().allowed() => Some(Reason::NoContent),
        HeaderKind::Connection | HeaderKind::Content | HeaderKind::Validator => None,
    }
}

/// Whether a response with this status can have a field with this name.
#[cfg(feature = "openapi")]
pub(crate) fn may_have(status: StatusCode, name: &str) -> bool {
    refusal(status, name, HeaderField::from_name(name)).is_none()
}

impl Guard<'_> {
    /// Why another line of a field is one too many.
    fn surplus(&self, field: Option<&HeaderField>) -> Option<Reason> {
        match field {
            _ if self.lines >= MAX_LINES => Some(Reason::TooMany),
            Some(field) if field.list().is_none() && self.sent.contains(&field.name()) => Some(Reason::Repeated),
            _ => None,
        }
    }

    /// Adds what follows from the headers and the status.
    fn finish(&mut self) {
        // RFC 9110 §7.6.1: the sender of a field about the connection lists it in `Connection`.
        if !self.connection.is_empty() {
            (self.to)("Connection", self.connection.as_bytes());
        }
        if self.status.content() == Content::Empty {
            (self.to)("Content-Length", b"0");
        }
        for name in self.status.fields().enforced {
            if !self.sent.iter().any(|sent| sent.eq_ignore_ascii_case(name)) {
                self.omissions.0.push(Omission::header(name, Reason::Missing));
            }
        }
    }
}

impl HeaderSink for Guard<'_> {
    fn header(&mut self, name: &str, value: &[u8]) {
        self.try_header(name, value);
    }

    fn try_header(&mut self, name: &str, value: &[u8]) -> bool {
        let value = trimmed(value);
        let field = HeaderField::from_name(name);
        let syntax = field.and_then(HeaderField::syntax);
        let reason = refusal(self.status, name, field).or_else(|| (!is_legal(name, value)).then_some(Reason::Illegal));
        // An empty value means that the error has none: nothing was left out.
        if reason.is_none() && value.is_empty() && !syntax.is_some_and(grammar::may_be_empty) {
            return false;
        }
        let reason =
            reason.or_else(|| self.surplus(field)).or_else(|| (!(self.to)(name, value)).then_some(Reason::Illegal));
        if let Some(reason) = reason {
            self.omissions.0.push(Omission::header(name, reason));
            return false;
        }
        self.lines += 1;
        if syntax.is_some_and(|syntax| !grammar::fits(syntax, value)) {
            self.omissions.0.push(Omission::header(name, Reason::Syntax));
        }
        let enforced = || self.status.fields().enforced.iter().find(|known| known.eq_ignore_ascii_case(name)).copied();
        let Some(known) = field.map(HeaderField::name).or_else(enforced) else { return true };
        if self.sent.contains(&known) {
            return true;
        }
        self.sent.push(known);
        if HeaderField::kind_of(known) == Some(HeaderKind::Connection) && known != "Connection" {
            if !self.connection.is_empty() {
                self.connection.push_str(", ");
            }
            self.connection.push_str(&known.to_ascii_lowercase());
        }
        true
    }

    fn note(&mut self, name: &str, note: Note) {
        let reason = match note {
            Note::Divided => Reason::Divided,
            Note::Taken => Reason::Taken,
            Note::NotRelayed => Reason::NotRelayed,
        };
        self.omissions.0.push(Omission::header(name, reason));
    }
}

/// RFC 9110 §5.1 and §5.5: the name is a token, and the value a line of visible characters.
fn is_legal(name: &str, value: &[u8]) -> bool {
    let visible = |byte: u8| byte == b'\t' || (byte >= b' ' && byte != 0x7f);
    grammar::is_token(name.as_bytes()) && value.iter().all(|&byte| visible(byte))
}
