//! Ours: the derive writes the response.

#[derive(Debug, thiserror::Error, status_codes::ApiError)]
pub(super) enum OrderError {
    #[error("the item is out of stock")]
    #[status(409)]
    OutOfStock,

    #[error("order {id} not found")]
    #[status(404)]
    NotFound { id: u64 },
}
