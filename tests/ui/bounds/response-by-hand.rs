use axum::response::{IntoResponse, Response};
use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[status(404)]
struct Error;

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        ().into_response()
    }
}

fn main() {}
