//! The floor: bytes, made as cheaply as the framework allows. Real programs do not write errors like this; it shows the cost
//! of any response.

use std::fmt::{self, Display};

use actix_web::body::BoxBody;
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_TYPE, HeaderValue};
use actix_web::web::Bytes;
use actix_web::{HttpResponse, ResponseError};

const PROBLEM: HeaderValue = HeaderValue::from_static("application/problem+json");

#[derive(Debug)]
pub(super) enum OrderError {
    OutOfStock,
    NotFound { id: u64 },
}

impl Display for OrderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl ResponseError for OrderError {
    fn error_response(&self) -> HttpResponse {
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
        let mut response = HttpResponse::with_body(status, BoxBody::new(body));
        response.headers_mut().insert(CONTENT_TYPE, PROBLEM);
        response
    }
}
