//! axum: `IntoResponse` for errors. [`ErrorLayer`](crate::ErrorLayer) is a tower layer, for `Router::layer`.
//!
//! ```
//! use axum::Router;
//! use axum::extract::Path;
//! use axum::routing::get;
//! use status_codes::{ApiError, ErrorLayer};
//!
//! #[derive(Debug, thiserror::Error, ApiError)]
//! #[error("order {id} not found")]
//! #[status(404)]
//! struct NotFound {
//!     #[extension]
//!     id: u64,
//! }
//!
//! async fn order(Path(id): Path<u64>) -> Result<String, NotFound> {
//!     Err(NotFound { id })
//! }
//!
//! let app: Router = Router::new().route("/orders/{id}", get(order)).layer(ErrorLayer::new());
//! ```

mod respond;
mod route;

pub use crate::adapter::http::{ErrorFuture, ErrorService, ServiceBody};
#[doc(hidden)]
pub use respond::{IntoResponse, Response, lent, respond, travelling};
pub(super) use route::route;
