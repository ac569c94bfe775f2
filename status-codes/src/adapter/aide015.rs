//! aide 0.15: `OperationOutput` for errors, so that a documented handler can return them.
//!
//! ```
//! use aide::axum::ApiRouter;
//! use aide::axum::routing::get;
//! use aide::openapi::OpenApi;
//! use axum::extract::Path;
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
//! async fn order(Path(id): Path<u64>) -> Result<String, OrderError> {
//!     Err(OrderError::NotFound { id })
//! }
//!
//! let mut document = OpenApi::default();
//! let app: axum::Router = ApiRouter::new().api_route("/orders/{id}", get(order)).finish_api(&mut document);
//!
//! let document = serde_json::to_value(&document)?;
//! let responses = &document["paths"]["/orders/{id}"]["get"]["responses"];
//! assert_eq!(responses["404"]["description"], "`not-found`: order {id} not found");
//! assert_eq!(responses["503"]["headers"]["Retry-After"]["required"], true);
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! The document has what [`openapi::responses`](crate::openapi::responses) returns. An open set of errors, such as that of
//! [`AnyError`], has a `default` response, and [`HandlerError<E>`] has the responses of `E` beside it.
//!
//! aide keeps the first response of a status: if the type of a success has one too, it passes the second to
//! `aide::generate::on_error`. `TransformOperation::response` asks for one response without a status, which only a type with one
//! status has.
//!
//! A type that implements `OperationOutput` by hand says `#[api_error(without(aide015))]`.

use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use serde_json::Value;

use crate::error::{AnyError, ApiError, HandlerError};
use crate::openapi::{Responses, responses};

#[doc(hidden)]
pub use aide::OperationOutput;
#[doc(hidden)]
pub use aide::generate::GenContext;
#[doc(hidden)]
pub use aide::openapi::{Operation, Response};

/// Responses with their statuses. One without a status is for any other.
#[doc(hidden)]
pub type Inferred = Vec<(Option<u16>, Response)>;

/// The responses of the errors of a type.
#[doc(hidden)]
pub fn inferred<E: ApiError>() -> Inferred {
    converted(responses::<E>())
}

/// The response of the errors of a type, if there is only one.
#[doc(hidden)]
pub fn only<E: ApiError>() -> Option<Response> {
    match inferred::<E>() {
        inferred if inferred.len() > 1 => None,
        inferred => inferred.into_iter().next().map(|(_, response)| response),
    }
}

fn converted(responses: BTreeMap<String, Value>) -> Inferred {
    responses.into_iter().map(|(status, response)| (status.parse().ok(), response_of(response))).collect()
}

/// The description alone if aide cannot read the rest, which a schema of another crate may be to blame for.
fn response_of(response: Value) -> Response {
    let description = response["description"].as_str().unwrap_or_default().into();
    serde_json::from_value(response).unwrap_or_else(|_| Response { description, ..Response::default() })
}

impl<E: ApiError> OperationOutput for HandlerError<E> {
    type Inner = Self;

    fn inferred_responses(_: &mut GenContext, _: &mut Operation) -> Inferred {
        converted(Responses::of::<E>().open().by_status())
    }
}

impl OperationOutput for Box<dyn ApiError + '_> {
    type Inner = Self;

    fn operation_response(_: &mut GenContext, _: &mut Operation) -> Option<Response> {
        only::<AnyError>()
    }

    fn inferred_responses(_: &mut GenContext, _: &mut Operation) -> Inferred {
        inferred::<AnyError>()
    }
}

#[doc(hidden)]
#[macro_export]
macro_rules! __aide015_unless_trait_only {
    ([$($generics:tt)*] [$($error:tt)*] [$($bounds:tt)*]) => {
        impl $($generics)* $crate::__private::aide015::OperationOutput for $($error)* $($bounds)* {
            type Inner = Self;

            fn operation_response(
                _: &mut $crate::__private::aide015::GenContext,
                _: &mut $crate::__private::aide015::Operation,
            ) -> $crate::__private::Option<$crate::__private::aide015::Response> {
                $crate::__private::aide015::only::<Self>()
            }

            fn inferred_responses(
                _: &mut $crate::__private::aide015::GenContext,
                _: &mut $crate::__private::aide015::Operation,
            ) -> $crate::__private::aide015::Inferred {
                $crate::__private::aide015::inferred::<Self>()
            }
        }
    };
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::response_of;

    #[test]
    fn what_aide_cannot_read_is_left_out() {
        let response =
            response_of(json!({ "description": "gone", "content": { "application/json": { "schema": true } } }));
        assert_eq!(response.description, "gone");
        assert_eq!(response_of(json!({ "content": 7 })).description, "");
    }
}
