//! thiserror alone: the status from a `match`, and the framework's default response.

use actix_web::ResponseError;
use actix_web::http::StatusCode;

#[derive(Debug, thiserror::Error)]
pub(super) enum OrderError {
    #[error("the item is out of stock")]
    OutOfStock,

    #[error("order {id} not found")]
    NotFound { id: u64 },
}

impl ResponseError for OrderError {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::OutOfStock => StatusCode::CONFLICT,
            Self::NotFound { .. } => StatusCode::NOT_FOUND,
        }
    }
}
