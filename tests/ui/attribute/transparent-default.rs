use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[status(transparent)]
enum Error {
    A(std::io::Error),
}

fn main() {}
