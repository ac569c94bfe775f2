//! utoipa 6: `IntoResponses` for errors, so that `#[utoipa::path]` takes an error type.
//!
//! ```
//! use status_codes::ApiError;
//! use utoipa::OpenApi;
//!
//! #[derive(Debug, thiserror::Error, ApiError)]
//! enum OrderError {
//!     /// There is no such order.
//!     #[error("order {id} not found")]
//!     #[status(404)]
//!     NotFound {
//!         #[extension]
//!         id: u64,
//!     },
//!     #[error("the shop is closed")]
//!     #[status(503)]
//!     #[header("Retry-After" = "3600")]
//!     Closed,
//! }
//!
//! #[utoipa::path(get, path = "/orders/{id}", responses((status = 200, body = String), OrderError))]
//! async fn order() -> Result<String, OrderError> {
//!     Err(OrderError::NotFound { id: 7 })
//! }
//!
//! #[derive(OpenApi)]
//! #[openapi(paths(order))]
//! struct Document;
//!
//! let document = serde_json::to_value(Document::openapi())?;
//! let responses = &document["paths"]["/orders/{id}"]["get"]["responses"];
//! assert_eq!(responses["404"]["description"], "`not-found`: There is no such order.");
//! assert_eq!(responses["503"]["headers"]["Retry-After"]["required"], true);
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! The responses are those of [`openapi::responses`](crate::openapi::responses), and its docs say which texts become public. They
//! refer to nothing, so there is nothing to add to `components`. A [`HandlerError<E>`](crate::HandlerError) has the responses of
//! its `E`, and `default` for any other error.
//!
//! If an [`ErrorLayer`](crate::ErrorLayer) writes the bodies, say so in an implementation by hand. A description becomes utoipa's
//! responses with `into`:
//!
//! ```
//! use std::collections::BTreeMap;
//!
//! use status_codes::{ApiError, JsonMessage, openapi};
//! use utoipa::IntoResponses;
//! use utoipa::openapi::{RefOr, Response};
//!
//! #[derive(Debug, thiserror::Error, ApiError)]
//! #[error("sold out")]
//! #[status(409)]
//! #[api_error(without(utoipa6))]
//! struct SoldOut;
//!
//! impl IntoResponses for SoldOut {
//!     fn responses() -> BTreeMap<String, RefOr<Response>> {
//!         openapi::Responses::of::<Self>().body::<JsonMessage>().framework().into()
//!     }
//! }
//!
//! let responses = serde_json::to_value(SoldOut::responses())?;
//! assert!(responses["409"]["content"]["application/json"].is_object() && responses["405"].is_object());
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! `IntoResponses` also exists for `&E` and `Box<E>`. Rust does not allow it for `Arc<E>`: write `E`. With
//! `#[api_error(without(utoipa6))]` the derive leaves it out, for a type that implements it by hand.
//!
//! # What utoipa does not have
//!
//! utoipa's types do not know `required` of a header, `x-sample` of an example, and some keywords of a schema. They are in its
//! `extensions` instead, and the document that is written has all of them.

mod convert;
mod respond;

#[doc(hidden)]
pub use respond::{IntoResponses, Responses, responses};
