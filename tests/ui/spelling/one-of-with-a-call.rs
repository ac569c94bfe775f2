use status_codes::{ApiError, StatusCode};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(one_of(400, self::status()))]
    A(#[status] StatusCode),
}

fn main() {}
