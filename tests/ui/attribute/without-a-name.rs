use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[status(404)]
#[api_error(without())]
struct Empty;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[status(404)]
#[api_error(without)]
struct Word;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[status(404)]
#[api_error(without = "axum")]
struct Value;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[status(404)]
#[api_error(without("axum", poem))]
struct Quoted;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[status(404)]
#[api_error(without(poem::Error))]
struct Path;

fn main() {}
