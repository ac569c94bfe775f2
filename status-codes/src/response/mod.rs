//! From an error to what is sent, for any framework. It may import everything except `adapter`.

#[cfg(all(feature = "_framework", feature = "tracing"))]
mod backtrace;
#[cfg(feature = "_framework")]
mod carrier;
#[cfg(all(feature = "_framework", feature = "tracing"))]
mod chain;
#[cfg(feature = "_framework")]
mod change;
#[cfg(all(feature = "_framework", feature = "tracing"))]
mod event;
#[cfg(any(feature = "_framework", feature = "openapi"))]
mod every_error;
#[cfg(feature = "_framework")]
mod failure;
#[cfg(feature = "_framework")]
mod head;
#[cfg(feature = "_framework")]
mod layer;
#[cfg(any(feature = "client", all(feature = "_framework", feature = "tracing")))]
mod line;
#[cfg(feature = "_framework")]
mod plan;
#[cfg(feature = "_framework")]
mod refused;
mod render;
#[cfg(feature = "_framework")]
mod request;
#[cfg(feature = "_framework")]
mod request_id;
mod sent;
#[cfg(feature = "_framework")]
mod snapshot;
#[cfg(feature = "_framework")]
mod text;

#[cfg(feature = "_framework")]
pub use carrier::{Carrier, CarrySnapshot};
#[cfg(any(feature = "http", feature = "actix-web"))]
pub(crate) use change::Change;
#[cfg(feature = "_framework")]
pub(crate) use change::Content;
#[cfg(feature = "openapi")]
pub(crate) use every_error::EveryErrorBody;
#[cfg(feature = "_framework")]
pub use failure::Failure;
#[cfg(any(feature = "http", feature = "rocket"))]
#[allow(unreachable_pub, reason = "only some frameworks have it in what a macro names")]
pub use failure::Outcome;
#[cfg(any(feature = "http", feature = "rocket"))]
pub(crate) use failure::SharedError;
#[cfg(feature = "_framework")]
pub(crate) use failure::is_observed;
#[cfg(feature = "actix-web")]
pub(crate) use head::OwnBody;
#[cfg(feature = "_framework")]
pub(crate) use head::{Fields, Head};
#[cfg(feature = "_framework")]
pub use layer::ErrorLayer;
#[cfg(feature = "client")]
pub(crate) use line::line;
#[cfg(feature = "_framework")]
pub(crate) use plan::{LONGEST_TEXT, Plan};
#[cfg(feature = "openapi")]
pub(crate) use render::may_have;
#[cfg(any(feature = "actix-web", feature = "poem", feature = "rocket"))]
pub(crate) use render::sendable;
pub use render::{Rendered, render};
#[cfg(feature = "_framework")]
pub(crate) use request::RequestLine;
#[cfg(feature = "_framework")]
pub(crate) use request_id::Identity;
pub use sent::{Sent, sent};
#[cfg(feature = "_framework")]
pub use snapshot::snapshot;
