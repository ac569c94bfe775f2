use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[status(404)]
#[api_error(without(axum, actix-web, axum, actix-web))]
struct Name;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[status(404)]
#[api_error(without(axum), without(poem))]
struct Key;

fn main() {}
