//! Hand-written: a document with `#[derive(Serialize)]`.

use std::fmt::{self, Display};

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, ResponseError};
use serde::Serialize;

#[derive(Debug)]
pub(super) enum OrderError {
    OutOfStock,
    NotFound { id: u64 },
}

#[derive(Serialize)]
struct Problem {
    title: Option<&'static str>,
    status: u16,
    code: &'static str,
    detail: String,
}

impl Display for OrderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OutOfStock => f.write_str("the item is out of stock"),
            Self::NotFound { id } => write!(f, "order {id} not found"),
        }
    }
}

impl ResponseError for OrderError {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::OutOfStock => StatusCode::CONFLICT,
            Self::NotFound { .. } => StatusCode::NOT_FOUND,
        }
    }

    fn error_response(&self) -> HttpResponse {
        let status = self.status_code();
        let code = match self {
            Self::OutOfStock => "out-of-stock",
            Self::NotFound { .. } => "not-found",
        };
        HttpResponse::build(status).content_type("application/problem+json").json(Problem {
            title: status.canonical_reason(),
            status: status.as_u16(),
            code,
            detail: self.to_string(),
        })
    }
}
