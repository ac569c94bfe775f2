//! `ErrorBody`, how an error becomes bytes.

use crate::sink::{BodyError, Buffer};

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
    /// The media type, unless [`write`](Self::write) sets another one. A body without bytes has none.
    const CONTENT_TYPE: &'static str;

    /// Writes the body.
    ///
    /// # Errors
    ///
    /// If the body cannot be written. What was written is dropped, and a bare problem document is sent.
    fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError>;
}
