use status_codes::ApiError;

use status_codes::StatusCode;

#[derive(Debug, thiserror::Error)]
#[error("inner")]
struct Inner;

impl ApiError for Inner {
    fn status(&self) -> StatusCode {
        StatusCode::CONFLICT
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[api_error(client = Problem)]
enum Error {
    #[error(transparent)]
    #[status(transparent)]
    Inner(#[from] Inner),
}

fn main() {}
