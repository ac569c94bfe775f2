use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(client = Problem)]
#[error("it failed")]
#[status(404)]
struct Error;

fn read(failed: &status_codes::client::ErrorResponse) -> bool {
    matches!(failed.decode::<Problem>(), Problem::Unknown)
}

fn main() {}
