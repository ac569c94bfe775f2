use std::io;

use http::HeaderMap;
use status_codes::{ApiError, StatusCode};

/// The statuses and headers are those of the service before it moved.
#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(expose)]
enum GatewayError {
    #[error("cannot reach the service: {source}")]
    #[status(502)]
    Unreachable { source: io::Error },
    #[error("the service does not answer")]
    #[status(504)]
    TooSlow,
    #[error("the service says {said}")]
    #[status(one_of(400, 401, 403, 404, 409, 422, 429, 500))]
    Failed {
        #[status]
        status: StatusCode,
        #[header(flatten)]
        headers: HeaderMap,
        said: String,
    },
}

fn main() {}
