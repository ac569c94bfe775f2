use status_codes::ApiError;

const SOON: status_codes::StatusCode = status_codes::StatusCode::EARLY_HINTS;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(self::SOON)]
    A,
}

fn main() {}
