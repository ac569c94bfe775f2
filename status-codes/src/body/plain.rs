//! Bodies without JSON: a text, and nothing.

#[cfg(feature = "alloc")]
use core::fmt;

use super::error_body::ErrorBody;
use crate::error::ApiError;
use crate::sink::{BodyError, Buffer};

/// The public text of an error, or its title, as plain text.
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

/// No body at all.
#[derive(Clone, Copy, Debug)]
pub struct Empty;

impl<E: ApiError + ?Sized> ErrorBody<E> for Empty {
    const CONTENT_TYPE: &'static str = "";

    fn write(_: &E, _: &mut Buffer) -> Result<(), BodyError> {
        Ok(())
    }
}
