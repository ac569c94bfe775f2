//! actix-web-error: the derive writes the response.

#[derive(Debug, thiserror::Error, actix_web_error::Json)]
pub(super) enum OrderError {
    #[error("the item is out of stock")]
    #[status(409)]
    OutOfStock,

    #[error("order {id} not found")]
    #[status(404)]
    NotFound { id: u64 },
}
