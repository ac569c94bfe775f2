use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(status_codes::vendor::linkedin::REQUEST_DENIED)]
    A,
}

fn main() {}
