//! The `http` crate: responses for hyper, tower and warp, and [`ErrorLayer`](crate::ErrorLayer) as a tower layer.

mod convert;
mod layer;
pub(super) mod respond;

pub use layer::{ErrorFuture, ErrorService};
pub use respond::{into_response, response};
