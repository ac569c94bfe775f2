//! Errors of a domain crate that writes its own response, or its own description: `trait_only` and `without` keep the derive out of
//! it.

use std::collections::BTreeMap;

use axum_core::body::Body;
use axum_core::response::{IntoResponse, Response};
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
#[api_error(without(utoipa6))]
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
