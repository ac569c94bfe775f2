use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(client = Problem)]
#[error("it failed")]
#[status(404)]
struct Error;

fn main() {}
