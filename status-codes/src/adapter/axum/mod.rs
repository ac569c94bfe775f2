//! axum: `IntoResponse` for errors. [`ErrorLayer`](crate::ErrorLayer) is a tower layer, for `Router::layer`.

mod respond;
mod route;

pub use crate::adapter::http::{ErrorFuture, ErrorService};
#[doc(hidden)]
pub use respond::{IntoResponse, Response, lent, respond, travelling};
pub(super) use route::route;
