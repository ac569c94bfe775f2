//! thiserror alone: the status from a `match`, and the message as plain text.

use axum::response::{IntoResponse, Response};
use http::StatusCode;

#[derive(Debug, thiserror::Error)]
pub(super) enum OrderError {
    #[error("the item is out of stock")]
    OutOfStock,

    #[error("order {id} not found")]
    NotFound { id: u64 },
}

impl IntoResponse for OrderError {
    fn into_response(self) -> Response {
        let status = match self {
            Self::OutOfStock => StatusCode::CONFLICT,
            Self::NotFound { .. } => StatusCode::NOT_FOUND,
        };
        (status, self.to_string()).into_response()
    }
}
