//! poem: `From` for `poem::Error`, and [`ErrorLayer`](crate::ErrorLayer) as a middleware.
//!
//! ```
//! use poem::{EndpointExt as _, Route, get, handler, web::Path};
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
//! #[handler]
//! fn order(Path(id): Path<u64>) -> Result<String, NotFound> {
//!     Err(NotFound { id })
//! }
//!
//! let app = Route::new().at("/orders/:id", get(order)).with(ErrorLayer::new());
//! ```

mod layer;
mod lent;
mod owned;
mod request;
mod respond;

pub use layer::ErrorEndpoint;
#[doc(hidden)]
pub use lent::Taker;
#[doc(hidden)]
pub use owned::{Borrowed, Is, Ownership, Probe};
#[doc(hidden)]
pub use respond::{Error, HttpStatus, Response, ResponseError, respond, respond_borrowed, status, with_error};
