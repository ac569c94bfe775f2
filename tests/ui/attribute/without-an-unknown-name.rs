use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[status(404)]
#[api_error(without(axm))]
struct Near;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[status(404)]
#[api_error(without(axum, actix_web))]
struct Underscore;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[status(404)]
#[api_error(without(utoipa))]
struct Version;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[status(404)]
#[api_error(without(warp))]
struct Far;

fn main() {}
