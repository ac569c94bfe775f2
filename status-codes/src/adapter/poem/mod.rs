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
//!
//! poem knows an error of yours by its type, if it is `Send` and `Sync` and has no parameters, and shows its text:
//!
//! ```
//! # use status_codes::ApiError;
//! # #[derive(Debug, thiserror::Error, ApiError)]
//! # #[error("order {id} not found")]
//! # #[status(404)]
//! # struct NotFound {
//! #     #[extension]
//! #     id: u64,
//! # }
//! let error = poem::Error::from(NotFound { id: 7 });
//! assert!(error.is::<NotFound>());
//! assert_eq!(error.to_string(), "order 7 not found");
//! ```
//!
//! That text is for the log, as `Display` is everywhere: a recipe such as `catch_all_error(|error| … error.to_string() …)` sends the
//! text of every 5xx to the client. An [`ErrorLayer`](crate::ErrorLayer) does not. To write a body by hand, ask the error for
//! what is public: `error.downcast_ref::<NotFound>().map(PublicText::of)`.
//!
//! So `EndpointExt::catch_error` and middleware inside of the layer can look at it. Return the `poem::Error`, if you can: if a
//! middleware makes a response of it, the layer gets a snapshot, and not even that if the body is replaced. Of what others have put
//! into the error by `set_data`, only poem's `PathPattern` reaches the response of the layer.

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
pub use respond::{
    Error, HttpStatus, NotAnError, Response, ResponseError, Unboxed, respond, respond_borrowed, status, with_error,
};
