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

fn read(failed: &status_codes::client::ErrorResponse) -> bool {
    matches!(failed.decode::<Problem>(), Problem::Unknown)
}

fn main() {}
