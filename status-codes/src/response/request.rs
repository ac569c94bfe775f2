//! What an event says about a request.

use alloc::string::String;

/// The request, as the event describes it. It is asked only if an event is written.
#[cfg_attr(not(feature = "tracing"), allow(dead_code, reason = "no event is written"))]
pub(crate) trait RequestLine {
    fn method(&self) -> &str;

    /// The pattern that the path has matched, or the path if there is none.
    fn route(&self) -> String;
}
