use axum::response::IntoResponse;
use status_codes::{AnyError, ApiError, OrStatus, StatusCode};

#[derive(Debug, thiserror::Error, ApiError)]
enum Error {
    #[error("gone")]
    #[status(410)]
    Gone,
    #[error(transparent)]
    #[status(transparent)]
    Other(#[from] AnyError),
}

fn parse(text: &str) -> Result<u8, Error> {
    Ok(text.parse().or_status(400)?)
}

fn handler() -> Result<&'static str, AnyError> {
    None.or_status_with(StatusCode::NOT_FOUND, "no such page")
}

fn main() {
    assert_eq!(parse("x").unwrap_err().status(), 400);
    assert_eq!(AnyError::new(Error::Gone).status(), 410);
    assert_eq!(handler().into_response().status(), 404);
    let body = |error: &dyn ApiError| String::from_utf8(status_codes::adapter::render(error, &mut |_, _| true).body.into_owned()).unwrap();
    // The text of the foreign error is for the log.
    assert_eq!(body(&parse("x").unwrap_err()), r#"{"title":"Bad Request","status":400}"#);
    assert_eq!(body(&handler().unwrap_err()), r#"{"title":"Not Found","status":404,"detail":"no such page"}"#);
}
