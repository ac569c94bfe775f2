use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[status(404)]
enum Error {
    A,
}

fn main() {}
