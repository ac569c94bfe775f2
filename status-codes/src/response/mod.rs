//! From an error to what is sent, for any framework. It may import everything except `adapter`.

#[cfg(feature = "_framework")]
mod carrier;
#[cfg(feature = "_framework")]
mod failure;
#[cfg(feature = "_framework")]
mod layer;
mod render;
#[cfg(feature = "_framework")]
mod snapshot;
#[cfg(feature = "_framework")]
mod text;

#[cfg(feature = "_framework")]
pub use carrier::{Carrier, CarrySnapshot};
#[cfg(any(feature = "http", feature = "rocket"))]
pub(crate) use failure::SharedError;
#[cfg(feature = "_framework")]
pub(crate) use failure::is_observed;
#[cfg(feature = "_framework")]
#[allow(unreachable_pub, reason = "only some frameworks have `Outcome` in what a macro names")]
pub use failure::{Failure, Outcome};
#[cfg(feature = "_framework")]
pub use layer::ErrorLayer;
#[cfg(feature = "_framework")]
pub(crate) use layer::{Head, Plan, Rewritten};
#[cfg(feature = "actix-web")]
pub(crate) use render::sendable;
pub use render::{Rendered, render};
#[cfg(feature = "_framework")]
pub use snapshot::snapshot;
#[cfg(all(feature = "_framework", feature = "tracing"))]
pub(crate) use text::sources;
