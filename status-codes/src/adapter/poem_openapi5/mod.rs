//! poem-openapi 5: `ApiResponse` for errors, so that an operation can return them.
//!
//! ```
//! use poem_openapi::param::Path;
//! use poem_openapi::payload::PlainText;
//! use poem_openapi::{OpenApi, OpenApiService};
//! use status_codes::ApiError;
//!
//! #[derive(Debug, thiserror::Error, ApiError)]
//! enum OrderError {
//!     #[error("order {id} not found")]
//!     #[status(404)]
//!     NotFound {
//!         #[extension]
//!         id: u64,
//!     },
//!     #[error("the shop is closed")]
//!     #[status(503, expose)]
//!     #[header("Retry-After" = "3600")]
//!     Closed,
//! }
//!
//! struct Orders;
//!
//! #[OpenApi]
//! impl Orders {
//!     #[oai(path = "/orders/:id", method = "get")]
//!     async fn order(&self, id: Path<u64>) -> Result<PlainText<String>, OrderError> {
//!         Err(OrderError::NotFound { id: id.0 })
//!     }
//! }
//!
//! let service = OpenApiService::new(Orders, "Orders", "1.0");
//! let document: serde_json::Value = serde_json::from_str(&service.spec())?;
//! let responses = &document["paths"]["/orders/{id}"]["get"]["responses"];
//! assert_eq!(responses["404"]["description"], "`not-found`: order {id} not found");
//! assert_eq!(responses["503"]["headers"]["Retry-After"]["required"], true);
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! The document has what [`openapi::responses`](crate::openapi::responses) returns, as far as poem-openapi can write it. An open set
//! of errors, such as that of [`AnyError`](crate::AnyError), has a `default` response, and [`HandlerError<E>`](crate::HandlerError)
//! has the responses of `E` beside it.
//!
//! - poem-openapi writes [OpenAPI 3.0](https://spec.openapis.org/oas/v3.0.3.html), where a schema has one `type`, and a value that may
//!   be `null` is `nullable`.
//! - A media type has no named examples there: the first one becomes the `example` of the schema, without the mark `x-sample`.
//! - Keywords that it cannot write are left out: `prefixItems`, whose schemas are joined in `items`, `additionalProperties: false`,
//!   `not`, `if`, `patternProperties` and the like. `oneOf` becomes `anyOf`. So a schema may allow more than the errors have, and
//!   never less.
//! - If the type of a success has the status of an error, poem-openapi writes both under one key. Give them different statuses.
//!
//! poem-openapi asks for descriptions as text that lives as long as the program, so each type is described once, and its
//! description is kept.
//!
//! A type that implements `ApiResponse` by hand says `#[api_error(without(poem-openapi5))]`.

mod meta;
mod respond;
mod schema;

#[doc(hidden)]
pub use meta::meta;
#[doc(hidden)]
pub use respond::{ApiResponse, MetaResponses, Registry};
