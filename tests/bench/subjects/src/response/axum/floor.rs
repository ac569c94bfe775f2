//! The floor: bytes, made as cheaply as the framework allows. Real programs do not write errors like this; it shows the cost
//! of any response.

use axum::body::{Body, Bytes};
use axum::response::{IntoResponse, Response};
use http::header::CONTENT_TYPE;
use http::{HeaderValue, StatusCode};

const PROBLEM: HeaderValue = HeaderValue::from_static("application/problem+json");

pub(super) enum OrderError {
    OutOfStock,
    NotFound { id: u64 },
}

impl IntoResponse for OrderError {
    fn into_response(self) -> Response {
        let (status, body) = match self {
            Self::OutOfStock => (
                StatusCode::CONFLICT,
                Bytes::from_static(
                    br#"{"title":"Conflict","status":409,"code":"out-of-stock","detail":"the item is out of stock"}"#,
                ),
            ),
            Self::NotFound { id } => (
                StatusCode::NOT_FOUND,
                format!(r#"{{"title":"Not Found","status":404,"code":"not-found","detail":"order {id} not found"}}"#)
                    .into(),
            ),
        };
        let mut response = Response::new(Body::from(body));
        *response.status_mut() = status;
        response.headers_mut().insert(CONTENT_TYPE, PROBLEM);
        response
    }
}
