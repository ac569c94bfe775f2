//! The body of a response: where it is written, and by whom.

use core::fmt;

use crate::error::ApiError;
#[cfg(feature = "alloc")]
use crate::omission::{Omission, Omissions};
#[cfg(feature = "alloc")]
use crate::status::StatusCode;

/// Where a body is written.
///
/// It takes text with `write!`, bytes with [`bytes`](Self::bytes), and with the feature `json` any `Serialize` value
/// with [`json`](Self::json).
#[cfg(feature = "alloc")]
#[derive(Debug)]
pub struct Buffer {
    pub(crate) bytes: alloc::vec::Vec<u8>,
    pub(crate) omissions: Omissions,
    status: StatusCode,
}

/// Where a body is written; there is none without the feature `alloc`.
#[cfg(not(feature = "alloc"))]
#[derive(Debug)]
pub struct Buffer(core::convert::Infallible);

#[cfg(feature = "alloc")]
impl Buffer {
    /// An empty buffer for a response with this status.
    ///
    /// ```
    /// use status_codes::{Buffer, ErrorBody, PlainText, StatusCode};
    /// # use status_codes::ApiError;
    /// # #[derive(Debug)] struct Teapot;
    /// # impl core::fmt::Display for Teapot {
    /// #     fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result { f.write_str("short and stout") }
    /// # }
    /// # impl core::error::Error for Teapot {}
    /// # impl ApiError for Teapot { fn status(&self) -> StatusCode { StatusCode::IM_A_TEAPOT } }
    ///
    /// let mut buffer = Buffer::new(StatusCode::IM_A_TEAPOT);
    /// PlainText::write(&Teapot, &mut buffer)?;
    /// assert_eq!(buffer.as_bytes(), b"short and stout");
    /// # Ok::<(), status_codes::BodyError>(())
    /// ```
    pub fn new(status: StatusCode) -> Self {
        Self { bytes: alloc::vec::Vec::new(), omissions: Omissions::default(), status }
    }

    /// The status that is sent: the error's own, unless that is no status of an error.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// Adds bytes.
    pub fn bytes(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// What has been written.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The message for the client: the public text of an error, or its title.
    ///
    /// It is `Display`, and with the feature `json` it is `Serialize`.
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
    pub fn message<'e, E: ApiError + ?Sized>(&self, error: &'e E) -> Message<'e, E> {
        Message { error, title: title(error, self.status).unwrap_or_default() }
    }

    /// Adds a value as JSON.
    ///
    /// # Errors
    ///
    /// When the value fails to serialize itself; what it wrote until then is taken back.
    #[cfg(feature = "json")]
    pub fn json<T: serde_core::Serialize + ?Sized>(&mut self, value: &T) -> Result<(), BodyError> {
        let before = self.bytes.len();
        value.serialize(&mut serde_json::Serializer::new(&mut self.bytes)).map_err(|_| {
            self.bytes.truncate(before);
            BodyError
        })
    }
}

#[cfg(feature = "alloc")]
impl fmt::Write for Buffer {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.bytes(text.as_bytes());
        Ok(())
    }
}

/// A body failed to write itself; the bare problem document is sent instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BodyError;

impl fmt::Display for BodyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the body of an error failed to write itself")
    }
}

impl core::error::Error for BodyError {}

impl From<fmt::Error> for BodyError {
    fn from(_: fmt::Error) -> Self {
        Self
    }
}

#[cfg(feature = "json")]
impl From<serde_json::Error> for BodyError {
    fn from(_: serde_json::Error) -> Self {
        Self
    }
}

/// A shape of body: how the error `E` becomes bytes.
///
/// ```
/// use status_codes::{ApiError, BodyError, Buffer, ErrorBody};
/// use std::fmt::Write as _;
///
/// /// `ERR 404`
/// struct Terse;
///
/// impl<E: ApiError + ?Sized> ErrorBody<E> for Terse {
///     const CONTENT_TYPE: &'static str = "text/plain";
///
///     fn write(_: &E, to: &mut Buffer) -> Result<(), BodyError> {
///         let status = to.status().as_u16();
///         Ok(write!(to, "ERR {status}")?)
///     }
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not write the body of `{E}`",
    label = "`body = …` needs an `ErrorBody`",
    note = "implement `status_codes::ErrorBody<{E}>` for `{Self}`, or for every `E: ApiError + ?Sized`"
)]
pub trait ErrorBody<E: ?Sized> {
    /// The media type.
    const CONTENT_TYPE: &'static str;

    /// Writes the body.
    ///
    /// # Errors
    ///
    /// When it cannot. What it wrote is dropped then, and the bare problem document is sent.
    fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError>;
}

/// Writes a body, and gives its media type; where it fails, the bare problem document.
#[cfg(feature = "alloc")]
pub fn write<B: ErrorBody<E>, E: ApiError + ?Sized>(error: &E, to: &mut Buffer) -> &'static str {
    let before = to.bytes.len();
    if B::write(error, to).is_ok() {
        // RFC 9110 §5.5: a value that no header may have is not told.
        let is_legal = B::CONTENT_TYPE.bytes().all(|byte| (b' '..=b'~').contains(&byte));
        return if is_legal { B::CONTENT_TYPE } else { "" };
    }
    to.bytes.truncate(before);
    to.omissions.0.push(Omission::body(B::CONTENT_TYPE));
    #[cfg(feature = "json")]
    {
        crate::problem::Problem::bare(to);
        <crate::problem::Problem as ErrorBody<E>>::CONTENT_TYPE
    }
    #[cfg(not(feature = "json"))]
    ""
}

/// Without `alloc` there is no buffer, and this is never called.
#[cfg(not(feature = "alloc"))]
pub fn write<B: ErrorBody<E>, E: ApiError + ?Sized>(_: &E, to: &mut Buffer) -> &'static str {
    match to.0 {}
}

/// The public text of an error, or its title, as plain text.
#[derive(Clone, Copy, Debug)]
pub enum PlainText {}

#[cfg(feature = "alloc")]
impl<E: ApiError + ?Sized> ErrorBody<E> for PlainText {
    const CONTENT_TYPE: &'static str = "text/plain; charset=utf-8";

    fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError> {
        let message = to.message(error);
        Ok(fmt::Write::write_fmt(to, format_args!("{message}"))?)
    }
}

/// No body at all.
#[derive(Clone, Copy, Debug)]
pub enum Empty {}

impl<E: ApiError + ?Sized> ErrorBody<E> for Empty {
    const CONTENT_TYPE: &'static str = "";

    fn write(_: &E, _: &mut Buffer) -> Result<(), BodyError> {
        Ok(())
    }
}

/// The message for the client; see [`Buffer::message`].
#[cfg(feature = "alloc")]
#[derive(Clone, Copy, Debug)]
pub struct Message<'e, E: ?Sized> {
    error: &'e E,
    title: &'static str,
}

#[cfg(feature = "alloc")]
impl<E: ApiError + ?Sized> fmt::Display for Message<'_, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = Counted { to: f, is_empty: true };
        fmt::Write::write_fmt(&mut text, format_args!("{}", PublicText(self.error)))?;
        if text.is_empty { f.write_str(self.title) } else { Ok(()) }
    }
}

#[cfg(feature = "json")]
impl<E: ApiError + ?Sized> serde_core::Serialize for Message<'_, E> {
    fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut text = alloc::string::String::new();
        fmt::Write::write_fmt(&mut text, format_args!("{self}")).map_err(serde_core::ser::Error::custom)?;
        serializer.serialize_str(&text)
    }
}

/// Notices whether anything is written.
#[cfg(feature = "alloc")]
struct Counted<'a, 'f> {
    to: &'a mut fmt::Formatter<'f>,
    is_empty: bool,
}

#[cfg(feature = "alloc")]
impl fmt::Write for Counted<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.is_empty &= text.is_empty();
        self.to.write_str(text)
    }
}

/// What `fmt_detail` writes.
#[cfg(feature = "alloc")]
pub(crate) struct PublicText<'a, E: ?Sized>(pub(crate) &'a E);

#[cfg(feature = "alloc")]
impl<E: ApiError + ?Sized> fmt::Display for PublicText<'_, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt_detail(f)
    }
}

/// The declared title, or the phrase of the status that is sent.
#[cfg(feature = "alloc")]
pub(crate) fn title<E: ApiError + ?Sized>(error: &E, status: StatusCode) -> Option<&'static str> {
    error.spec().and_then(|spec| spec.declared().title).or_else(|| status.canonical_reason())
}
