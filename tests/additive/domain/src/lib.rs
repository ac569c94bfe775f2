//! Errors of a domain crate that writes its own response: `trait_only` keeps the derive out of it.

use axum_core::body::Body;
use axum_core::response::{IntoResponse, Response};
use status_codes::ApiError;

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
