//! What an error adds to the response of its inner error.

use super::api_error::{ApiError, facets};
use crate::sink::{Buffer, HeaderSink, MediaType, precede};

/// The inner error that a function has returned. The function may return a reference to any type of error.
pub fn of<E: ApiError + ?Sized>(error: &E) -> &dyn ApiError {
    error.as_api_error()
}

/// Calls `own`, and then sends those headers of the inner error whose names are not taken.
pub fn headers<E: ApiError + ?Sized>(error: &E, to: &mut dyn HeaderSink, own: impl FnOnce(&mut dyn HeaderSink)) {
    precede(to, own, |to| facets::headers(error, to));
}

/// The body that the inner error names. It does not show these members, which are the error's own.
#[cfg_attr(not(feature = "json"), allow(unused_variables, reason = "there are no members"))]
pub fn body<E: ApiError + ?Sized>(error: &E, out: &mut Buffer, own: &[&str]) -> Option<MediaType> {
    let content_type = facets::body(error, out)?;
    #[cfg(feature = "json")]
    out.omissions.0.extend(own.iter().map(|name| crate::sink::Omission::member(name, crate::sink::Reason::InnerBody)));
    Some(content_type)
}
