use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[api_error(client = Problem)]
enum Error {
    #[status(404)]
    Unknown,
    #[status(410)]
    Gone,
}

fn main() {}
