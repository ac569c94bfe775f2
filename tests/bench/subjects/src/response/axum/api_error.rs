//! api-error: the derive writes the response, and the message comes from thiserror.

use api_error::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
pub(super) enum OrderError {
    #[error("the item is out of stock")]
    #[api_error(status_code = 409, message(inherit))]
    OutOfStock,

    #[error("order {id} not found")]
    #[api_error(status_code = 404, message(inherit))]
    NotFound { id: u64 },
}
