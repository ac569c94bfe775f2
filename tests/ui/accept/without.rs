use axum::response::{IntoResponse, Response};
use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[api_error(without(axum))]
enum Error {
    #[status(404)]
    NotFound,
}

// The type has its own response in this framework, and ours in all others.
impl IntoResponse for Error {
    fn into_response(self) -> Response {
        (axum::http::StatusCode::from_u16(self.status().as_u16()).unwrap(), "mine").into_response()
    }
}

/// Every name, and generics.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[status(409)]
#[api_error(without(actix-web, aide015, axum, poem, poem-openapi5, rocket, utoipa6))]
struct Generic<'a, T: core::fmt::Debug>(&'a T);

impl<T: core::fmt::Debug> IntoResponse for Generic<'_, T> {
    fn into_response(self) -> Response {
        "mine".into_response()
    }
}

fn main() {
    assert_eq!(Error::NotFound.into_response().status(), 404);
    assert_eq!(Generic(&7).into_response().status(), 200);
    assert_eq!(Generic(&7).status(), 409);
}
