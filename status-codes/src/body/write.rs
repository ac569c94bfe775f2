//! Writes a body that may fail.

#[cfg(feature = "alloc")]
use alloc::borrow::Cow;

use super::error_body::ErrorBody;
use crate::error::ApiError;
use crate::sink::{Buffer, MediaType};
#[cfg(feature = "alloc")]
use crate::sink::{Omission, Reason};
#[cfg(feature = "alloc")]
use crate::table::{Syntax, grammar};

/// Writes a body and returns its media type. If the body fails, it is a bare problem document.
#[cfg(feature = "alloc")]
pub fn write<B: ErrorBody<E>, E: ApiError + ?Sized>(error: &E, to: &mut Buffer) -> MediaType {
    let before = to.bytes.len();
    let is_written = B::write(error, to).is_ok();
    let content_type = to.take_content_type();
    #[cfg(feature = "json")]
    to.settle_notes(is_written);
    if is_written {
        let is_empty = to.bytes.len() == before;
        return if is_empty { NONE } else { legal(content_type.unwrap_or(Cow::Borrowed(B::CONTENT_TYPE)), to) };
    }
    to.bytes.truncate(before);
    to.omissions.0.push(Omission::body(B::CONTENT_TYPE));
    #[cfg(feature = "json")]
    {
        super::bare::write(to);
        Cow::Borrowed(super::bare::CONTENT_TYPE)
    }
    #[cfg(not(feature = "json"))]
    NONE
}

/// Without content, there is nothing that a media type could describe (RFC 9110 §8.3).
#[cfg(feature = "alloc")]
const NONE: MediaType = Cow::Borrowed("");

/// The media type, or none if it cannot be a header value (RFC 9110 §5.5). One that is legal but is not a media type is sent, as
/// any other header is, and noted.
#[cfg(feature = "alloc")]
fn legal(content_type: MediaType, to: &mut Buffer) -> MediaType {
    // Nearly every body is a problem document, and looking at each byte takes as long as the rest.
    #[cfg(feature = "json")]
    if content_type == super::bare::CONTENT_TYPE {
        return content_type;
    }
    let trimmed = content_type.trim_matches([' ', '\t']);
    if trimmed.is_empty() {
        return NONE;
    }
    if !content_type.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
        to.omissions.0.push(Omission::media_type(&content_type, Reason::Illegal));
        return NONE;
    }
    if !grammar::fits(Syntax::MediaType, trimmed.as_bytes()) {
        to.omissions.0.push(Omission::media_type(&content_type, Reason::Syntax));
    }
    if trimmed.len() == content_type.len() { content_type } else { Cow::Owned(trimmed.into()) }
}

/// Without `alloc` there is no buffer, so this is never called.
#[cfg(not(feature = "alloc"))]
pub fn write<B: ErrorBody<E>, E: ApiError + ?Sized>(_: &E, to: &mut Buffer) -> MediaType {
    match to.0 {}
}
