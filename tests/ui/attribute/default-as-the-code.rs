use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[status(code = 500)]
#[error("it failed")]
enum Error {
    A,
    B,
}

fn main() {}
