use axum::response::{IntoResponse, Response};
use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[api_error(trait_only)]
enum Error {
    #[status(404)]
    NotFound,
}

// The type renders itself beside the trait.
impl IntoResponse for Error {
    fn into_response(self) -> Response {
        (axum::http::StatusCode::from_u16(self.status().as_u16()).unwrap(), "mine").into_response()
    }
}

fn main() {
    assert_eq!(Error::NotFound.into_response().status(), 404);
}
