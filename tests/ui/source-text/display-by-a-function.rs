use std::fmt;

use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[error(fmt = text)]
    #[status(400)]
    Json(#[source] serde_json::Error),
}

fn text(source: &serde_json::Error, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(f, "bad body: {source}")
}

fn main() {}
