//! Bodies without JSON: a text, or nothing.

#[cfg(feature = "alloc")]
use core::fmt;

use super::error_body::ErrorBody;
use crate::error::ApiError;
use crate::sink::{BodyError, Buffer};

/// A body of plain text: the public text of an error, or its title.
///
/// ```
/// use status_codes::adapter::render;
/// use status_codes::{ApiError, PlainText};
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// #[error("sold out")]
/// #[status(409, body = PlainText)]
/// struct SoldOut;
///
/// let rendered = render(&SoldOut, &mut |_, _| true);
/// assert_eq!((rendered.content_type.as_deref(), &*rendered.body), (Some("text/plain; charset=utf-8"), &b"sold out"[..]));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct PlainText;

#[cfg(feature = "alloc")]
impl<E: ApiError + ?Sized> ErrorBody<E> for PlainText {
    const CONTENT_TYPE: &'static str = "text/plain; charset=utf-8";

    fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError> {
        let message = to.message(error);
        Ok(fmt::Write::write_fmt(to, format_args!("{message}"))?)
    }
}

/// No body at all: the response has no content and no `Content-Type`.
///
/// ```
/// use status_codes::adapter::render;
/// use status_codes::{ApiError, Empty};
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// #[error("sold out")]
/// #[status(409, body = Empty)]
/// struct SoldOut;
///
/// let rendered = render(&SoldOut, &mut |_, _| true);
/// assert!(rendered.content_type.is_none() && rendered.body.is_empty());
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Empty;

impl<E: ApiError + ?Sized> ErrorBody<E> for Empty {
    const CONTENT_TYPE: &'static str = "";

    fn write(_: &E, _: &mut Buffer) -> Result<(), BodyError> {
        Ok(())
    }
}
