use axum::response::IntoResponse;
use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error<T: std::fmt::Debug> {
    #[status(NOT_FUOND)]
    A(T),
}

// One mistake is one error: what uses the type is not reported as well.
fn use_it(error: Error<u8>) -> axum::response::Response {
    let _ = error.status();
    error.into_response()
}

fn main() {
    let _ = use_it;
}
