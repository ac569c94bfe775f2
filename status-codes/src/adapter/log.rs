//! Whether an event is written.

#[cfg(feature = "tracing")]
use super::event;
use super::request::Request;
use crate::response::{ErrorLayer, Failure};
use crate::status::StatusCode;

/// Writes the one event for a failed request, with the status that is sent.
#[cfg_attr(not(feature = "tracing"), allow(unused_variables, reason = "no event is written"))]
pub(super) fn log(layer: &ErrorLayer, failure: &Failure, status: StatusCode, request: &Request) {
    #[cfg(feature = "tracing")]
    if failure.starts_event() {
        event::write(layer.level(failure, status), failure, status, request);
    }
}
