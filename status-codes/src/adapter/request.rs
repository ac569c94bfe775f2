//! What an event says of a request.

/// What the log line says of a request.
#[derive(Debug)]
#[cfg_attr(not(feature = "tracing"), allow(dead_code, reason = "nobody writes a line"))]
pub(super) struct Request {
    pub(super) method: alloc::string::String,
    /// The pattern that the path has matched, or the path.
    pub(super) route: alloc::string::String,
}
