//! Writes a body that may fail.

use super::error_body::ErrorBody;
use crate::error::ApiError;
use crate::sink::Buffer;
#[cfg(feature = "alloc")]
use crate::sink::Omission;

/// Writes a body and returns its media type. If the body fails, it is a bare problem document.
#[cfg(feature = "alloc")]
pub fn write<B: ErrorBody<E>, E: ApiError + ?Sized>(error: &E, to: &mut Buffer) -> &'static str {
    let before = to.bytes.len();
    if B::write(error, to).is_ok() {
        // RFC 9110 §5.5: a media type that cannot be a header value is left out.
        let is_legal = B::CONTENT_TYPE.bytes().all(|byte| (b' '..=b'~').contains(&byte));
        if is_legal {
            return B::CONTENT_TYPE;
        }
        to.omissions.0.push(Omission::media_type(B::CONTENT_TYPE));
        return "";
    }
    to.bytes.truncate(before);
    to.omissions.0.push(Omission::body(B::CONTENT_TYPE));
    #[cfg(feature = "json")]
    {
        super::bare::write(to);
        super::bare::CONTENT_TYPE
    }
    #[cfg(not(feature = "json"))]
    ""
}

/// Without `alloc` there is no buffer, so this is never called.
#[cfg(not(feature = "alloc"))]
pub fn write<B: ErrorBody<E>, E: ApiError + ?Sized>(_: &E, to: &mut Buffer) -> &'static str {
    match to.0 {}
}
