use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[api_error(client = Problem)]
enum Error {
    #[status(404)]
    A,
}

fn decoded(failed: &status_codes::client::ErrorResponse) -> Error {
    failed.decode()
}

fn main() {}
