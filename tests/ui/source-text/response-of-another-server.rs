use status_codes::ApiError;
use status_codes::client::ErrorResponse;

#[derive(Debug, thiserror::Error, ApiError)]
enum Error {
    #[error("upstream: {0}")]
    #[status(400)]
    Upstream(ErrorResponse),
    #[error("no stock")]
    #[status(404, detail = "no stock: {stock}")]
    Stock { stock: Box<ErrorResponse> },
}

fn main() {}
