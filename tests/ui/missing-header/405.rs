use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(METHOD_NOT_ALLOWED)]
    A,
}

fn main() {}
