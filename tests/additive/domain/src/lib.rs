//! Errors of a domain crate that writes its own response, or its own description: `trait_only` and `without` keep the derive out of
//! it.

use std::collections::BTreeMap;

use aide::OperationOutput;
use aide::generate::GenContext;
use aide::openapi::{Operation, Response as Documented};
use axum_core::body::Body;
use axum_core::response::{IntoResponse, Response};
use poem_openapi::ApiResponse;
use poem_openapi::registry::{MetaResponses, Registry};
use status_codes::ApiError;
use utoipa::IntoResponses;
use utoipa::openapi::{RefOr, Response as Described};

/// What can go wrong in the domain.
#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(trait_only)]
pub enum DomainError {
    /// It is not there.
    #[error("no such thing")]
    #[status(404)]
    Missing,
    /// It is in use.
    #[error("in use")]
    #[status(423)]
    Locked,
}

impl IntoResponse for DomainError {
    fn into_response(self) -> Response {
        let status = http::StatusCode::from_u16(self.status().as_u16()).unwrap_or_default();
        let mut response = Response::new(Body::from(format!("domain: {self}")));
        *response.status_mut() = status;
        response
    }
}

impl IntoResponses for DomainError {
    fn responses() -> BTreeMap<String, RefOr<Described>> {
        BTreeMap::from([("4XX".to_owned(), Described::new("the domain refuses it").into())])
    }
}

/// What a limit says. Its response is that of the derive, whatever frameworks there are.
#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(without(aide015, poem-openapi5, utoipa6))]
#[error("{used} of {limit} are used")]
#[status(403)]
pub struct LimitError {
    /// All of it.
    pub used: u32,
    /// As many as there are.
    pub limit: u32,
}

impl IntoResponses for LimitError {
    fn responses() -> BTreeMap<String, RefOr<Described>> {
        BTreeMap::from([("403".to_owned(), Described::new("a limit").into())])
    }
}

impl OperationOutput for LimitError {
    type Inner = Self;

    fn inferred_responses(_: &mut GenContext, _: &mut Operation) -> Vec<(Option<u16>, Documented)> {
        vec![(Some(403), Documented { description: "a limit".to_owned(), ..Documented::default() })]
    }
}

impl ApiResponse for LimitError {
    fn meta() -> MetaResponses {
        MetaResponses { responses: Vec::new() }
    }

    fn register(_: &mut Registry) {}
}
