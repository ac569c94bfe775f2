//! `ReadBody`, how bytes become a problem.

use crate::body::{Empty, PlainText, Problem};

/// A shape of body that can be read: what an [`ErrorBody`](crate::ErrorBody) has written, as a problem.
///
/// [`ErrorResponse::read_as`](super::ErrorResponse::read_as) uses it.
///
/// ```
/// use status_codes::Problem;
/// use status_codes::client::ReadBody;
///
/// /// `ERR sold-out`
/// struct Terse;
///
/// impl ReadBody for Terse {
///     fn read(body: &[u8]) -> Option<Problem> {
///         let code = std::str::from_utf8(body).ok()?.strip_prefix("ERR ")?;
///         Problem::default().with_member("code", code).ok()
///     }
/// }
///
/// let problem = Terse::read(b"ERR sold-out").expect("it has this shape");
/// assert_eq!(problem.member("code"), Some(&"sold-out".into()));
/// assert_eq!(Terse::read(b"<html>"), None);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not read a body",
    label = "a client cannot read this shape",
    note = "implement `status_codes::client::ReadBody` for `{Self}`"
)]
pub trait ReadBody {
    /// Reads a body, or returns `None` if it has another shape.
    fn read(body: &[u8]) -> Option<Problem>;
}

impl ReadBody for Problem {
    fn read(body: &[u8]) -> Option<Self> {
        Self::from_json(body).ok()
    }
}

/// A text does not say which error it is.
impl ReadBody for PlainText {
    fn read(_: &[u8]) -> Option<Problem> {
        None
    }
}

/// There is nothing to read.
impl ReadBody for Empty {
    fn read(_: &[u8]) -> Option<Problem> {
        None
    }
}
