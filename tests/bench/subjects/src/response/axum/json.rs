//! Hand-written: a `serde_json::Value`.

use axum::Json;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use http::header::CONTENT_TYPE;
use serde_json::json;

pub(super) enum OrderError {
    OutOfStock,
    NotFound { id: u64 },
}

impl IntoResponse for OrderError {
    fn into_response(self) -> Response {
        let (status, code, detail) = match self {
            Self::OutOfStock => (StatusCode::CONFLICT, "out-of-stock", "the item is out of stock".to_owned()),
            Self::NotFound { id } => (StatusCode::NOT_FOUND, "not-found", format!("order {id} not found")),
        };
        let document = json!({
            "title": status.canonical_reason(),
            "status": status.as_u16(),
            "code": code,
            "detail": detail,
        });
        (status, [(CONTENT_TYPE, "application/problem+json")], Json(document)).into_response()
    }
}
