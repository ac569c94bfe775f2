//! Rocket: `Responder` for errors, and [`ErrorLayer`](crate::ErrorLayer) as a fairing.
//!
//! ```
//! use rocket::{get, routes};
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
//! #[get("/orders/<id>")]
//! fn order(id: u64) -> Result<String, NotFound> {
//!     Err(NotFound { id })
//! }
//!
//! let rocket = rocket::build().attach(ErrorLayer::new()).mount("/", routes![order]);
//! ```

mod convert;
mod fields;
mod guard;
mod layer;
mod request;
mod respond;
mod slot;

pub use guard::guard;
#[doc(hidden)]
pub use respond::{Request, Responder, Result, respond, with_error};
