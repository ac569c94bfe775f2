//! The `http` crate: responses for hyper, tower and warp, and [`ErrorLayer`](crate::ErrorLayer) as a tower layer.
//!
//! ```
//! use bytes::Bytes;
//! use http::{Request, Response};
//! use http_body_util::Full;
//! use status_codes::ApiError;
//! use status_codes::adapter::http::into_response;
//!
//! #[derive(Debug, thiserror::Error, ApiError)]
//! #[error("order {id} not found")]
//! #[status(404)]
//! struct NotFound {
//!     #[extension]
//!     id: u64,
//! }
//!
//! fn order(_: Request<()>) -> Response<Full<Bytes>> {
//!     into_response(NotFound { id: 7 })
//! }
//!
//! assert_eq!(order(Request::new(())).status(), 404);
//! ```

mod body;
mod convert;
mod fields;
mod layer;
mod request;
pub(super) mod respond;

pub use body::ResponseBody;
pub use layer::{ErrorFuture, ErrorService};
#[doc(hidden)]
pub use respond::IntoError;
pub use respond::{into_response, response};
