use status_codes::{ApiError, StatusCode};

const EARLY: StatusCode = StatusCode::EARLY_HINTS;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(one_of(400, self::EARLY))]
    Upstream(#[status] StatusCode),
}

fn main() {}
