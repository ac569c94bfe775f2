//! `problem_details`: the problem is built from the error.

use actix_web::{HttpResponse, ResponseError};
use http::StatusCode;
use problem_details::ProblemDetails;

#[derive(Debug, thiserror::Error)]
pub(super) enum OrderError {
    #[error("the item is out of stock")]
    OutOfStock,

    #[error("order {id} not found")]
    NotFound { id: u64 },
}

impl From<&OrderError> for ProblemDetails {
    fn from(error: &OrderError) -> Self {
        let status = match error {
            OrderError::OutOfStock => StatusCode::CONFLICT,
            OrderError::NotFound { .. } => StatusCode::NOT_FOUND,
        };
        Self::from_status_code(status).with_detail(error.to_string())
    }
}

impl ResponseError for OrderError {
    fn error_response(&self) -> HttpResponse {
        ProblemDetails::from(self).error_response()
    }
}
