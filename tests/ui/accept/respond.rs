//! A hand-written `ApiError` gets what the derive would give it.

use std::fmt;

use axum::response::IntoResponse;
use status_codes::{ApiError, StatusCode, respond};
use status_codes::spec::ErrorSpec;

#[derive(Debug)]
struct Teapot;

impl fmt::Display for Teapot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("short and stout")
    }
}

impl std::error::Error for Teapot {}

impl ApiError for Teapot {
    fn status(&self) -> StatusCode {
        StatusCode::IM_A_TEAPOT
    }

    fn spec(&self) -> Option<&'static ErrorSpec> {
        static SPEC: ErrorSpec = ErrorSpec::new("Teapot").with_status(StatusCode::IM_A_TEAPOT).with_code("teapot");
        Some(&SPEC)
    }
}

respond!(Teapot);

/// An error that borrows.
#[derive(Debug)]
struct Borrowing<'a>(&'a str);

impl fmt::Display for Borrowing<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for Borrowing<'_> {}

impl ApiError for Borrowing<'_> {
    fn status(&self) -> StatusCode {
        StatusCode::GONE
    }
}

respond!(Borrowing<'_>);

/// Such a type can be inside a derived one like any other.
#[derive(Debug, thiserror::Error, ApiError)]
#[error(transparent)]
#[status(transparent)]
struct Wrapped(#[from] Teapot);

fn main() {
    assert_eq!(Teapot.into_response().status(), 418);
    let word = "gone".to_owned();
    assert_eq!(Borrowing(&word).into_response().status(), 410);
    assert_eq!(Wrapped(Teapot).spec().expect("the inner one").code(), Some("teapot"));
}
