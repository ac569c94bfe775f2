use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("the database said {0}")]
#[status(500)]
#[api_error(expose)]
struct Error(#[source] std::io::Error);

fn main() {}
