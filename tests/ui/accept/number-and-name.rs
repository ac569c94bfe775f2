use status_codes::{ApiError, StatusCode};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(404)]
    Number,
    #[status(GONE)]
    Name,
    #[status(PAYLOAD_TOO_LARGE)]
    Alias,
}

fn main() {
    assert_eq!(Error::Number.status(), StatusCode::NOT_FOUND);
    assert_eq!(Error::Name.status(), StatusCode::GONE);
    assert_eq!(Error::Alias.status(), StatusCode::CONTENT_TOO_LARGE);
}
