//! Hand-written: a document with `#[derive(Serialize)]`.

use std::borrow::Cow;

use axum::Json;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use http::header::CONTENT_TYPE;
use serde::Serialize;

pub(super) enum OrderError {
    OutOfStock,
    NotFound { id: u64 },
}

#[derive(Serialize)]
struct Problem {
    title: Option<&'static str>,
    status: u16,
    code: &'static str,
    detail: Cow<'static, str>,
}

impl IntoResponse for OrderError {
    fn into_response(self) -> Response {
        let (status, code, detail) = match self {
            Self::OutOfStock => (StatusCode::CONFLICT, "out-of-stock", "the item is out of stock".into()),
            Self::NotFound { id } => (StatusCode::NOT_FOUND, "not-found", format!("order {id} not found").into()),
        };
        let document = Problem { title: status.canonical_reason(), status: status.as_u16(), code, detail };
        (status, [(CONTENT_TYPE, "application/problem+json")], Json(document)).into_response()
    }
}
