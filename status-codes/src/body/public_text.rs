//! `PublicText`, what the client reads of an error.

use core::fmt::{self, Write as _};

use crate::error::ApiError;
use crate::sink::Buffer;
use crate::status::StatusCode;

/// What the client reads of an error: its public text, or its title.
///
/// The public text is the `Display` of a 4xx, unless `detail`, `hide` or `expose` says otherwise. It implements `Display`
/// and, with the feature `json`, `Serialize`.
///
/// ```
/// use status_codes::{Problem, PublicText};
///
/// let told = Problem::new(404).with_detail("order 7 is not here");
/// assert_eq!(PublicText::of(&told).to_string(), "order 7 is not here");
/// assert_eq!(PublicText::of(&Problem::new(404)).to_string(), "Not Found");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct PublicText<'e> {
    error: &'e dyn ApiError,
    title: &'e str,
}

impl<'e> PublicText<'e> {
    /// What the client reads of an error that is sent with its own status.
    ///
    /// In an [`ErrorBody`](crate::ErrorBody), use [`Buffer::message`], which knows the status that is sent.
    pub fn of<E: ApiError + ?Sized>(error: &'e E) -> Self {
        Self::with_status(error.as_api_error(), error.status())
    }

    fn with_status(error: &'e dyn ApiError, status: StatusCode) -> Self {
        Self { error, title: title(error, status).unwrap_or_default() }
    }
}

impl Buffer {
    /// The text for the client: the public text of an error, or its title.
    ///
    /// ```
    /// use status_codes::{ApiError, BodyError, Buffer, ErrorBody};
    /// use std::fmt::Write as _;
    ///
    /// struct Line;
    ///
    /// impl<E: ApiError + ?Sized> ErrorBody<E> for Line {
    ///     const CONTENT_TYPE: &'static str = "text/plain; charset=utf-8";
    ///
    ///     fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError> {
    ///         let message = to.message(error);
    ///         Ok(writeln!(to, "error: {message}")?)
    ///     }
    /// }
    /// ```
    pub fn message<'e, E: ApiError + ?Sized>(&self, error: &'e E) -> PublicText<'e> {
        PublicText::with_status(error.as_api_error(), self.status())
    }
}

impl fmt::Display for PublicText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = Counted { to: f, is_empty: true };
        write!(text, "{}", Detail(self.error))?;
        if text.is_empty { f.write_str(self.title) } else { Ok(()) }
    }
}

#[cfg(feature = "json")]
impl serde_core::Serialize for PublicText<'_> {
    fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut text = alloc::string::String::new();
        write!(text, "{self}").map_err(serde_core::ser::Error::custom)?;
        serializer.serialize_str(&text)
    }
}

/// Notes whether anything is written.
struct Counted<'a, 'f> {
    to: &'a mut fmt::Formatter<'f>,
    is_empty: bool,
}

impl fmt::Write for Counted<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.is_empty &= text.is_empty();
        self.to.write_str(text)
    }
}

/// The public text alone: what `fmt_detail` writes.
pub(crate) struct Detail<'a, E: ?Sized>(pub(crate) &'a E);

impl<E: ApiError + ?Sized> fmt::Display for Detail<'_, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt_detail(f)
    }
}

/// The title that the spec or the value has, or the phrase of the status that is sent.
pub(crate) fn title<E: ApiError + ?Sized>(error: &E, status: StatusCode) -> Option<&str> {
    let title = match error.spec() {
        Some(spec) => spec.declared().title,
        None => error.said().title,
    };
    title.or_else(|| status.canonical_reason())
}
