//! What an event says about a request.

/// The request, as the event describes it.
#[derive(Debug)]
#[cfg_attr(not(feature = "tracing"), allow(dead_code, reason = "no event is written"))]
pub(super) struct Request {
    pub(super) method: alloc::string::String,
    /// The pattern that the path has matched, or the path if there is none.
    pub(super) route: alloc::string::String,
}
