use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[status(404)]
#[api_error(trait_only, without(axum))]
struct Both;

fn main() {}
