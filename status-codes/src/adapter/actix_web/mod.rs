//! actix-web: `ResponseError` for errors, and [`ErrorLayer`](crate::ErrorLayer) as a middleware.
//!
//! ```
//! use actix_web::{App, web};
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
//! async fn order(id: web::Path<u64>) -> Result<String, NotFound> {
//!     Err(NotFound { id: *id })
//! }
//!
//! let app = App::new().wrap(ErrorLayer::new()).route("/orders/{id}", web::get().to(order));
//! ```

mod convert;
mod fields;
mod layer;
mod lent;
mod request;
mod respond;

pub use layer::{ErrorFuture, ErrorService};
#[doc(hidden)]
pub use respond::{DebugAndDisplay, HttpResponse, HttpStatus, ResponseError, respond, status};
