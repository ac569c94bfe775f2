//! http-api-problem: the problem is built from the error.

use actix_web::{HttpResponse, ResponseError};
use http_api_problem::{HttpApiProblem, StatusCode};

#[derive(Debug, thiserror::Error)]
pub(super) enum OrderError {
    #[error("the item is out of stock")]
    OutOfStock,

    #[error("order {id} not found")]
    NotFound { id: u64 },
}

impl From<&OrderError> for HttpApiProblem {
    fn from(error: &OrderError) -> Self {
        let status = match error {
            OrderError::OutOfStock => StatusCode::CONFLICT,
            OrderError::NotFound { .. } => StatusCode::NOT_FOUND,
        };
        Self::with_title(status).detail(error.to_string())
    }
}

impl ResponseError for OrderError {
    fn error_response(&self) -> HttpResponse {
        HttpApiProblem::from(self).to_actix_response()
    }
}
