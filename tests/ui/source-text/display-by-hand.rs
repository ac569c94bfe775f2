use std::fmt;

use status_codes::ApiError;

#[derive(Debug, ApiError)]
enum Error {
    #[status(400)]
    Json(serde_json::Error),
    #[status(with = status_of)]
    Open { path: String, source: std::io::Error },
    Upstream {
        #[status]
        status: u16,
        cause: Option<Box<dyn std::error::Error + Send + Sync>>,
    },
}

fn status_of(_: &str, _: &std::io::Error) -> u16 {
    404
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json(source) => write!(f, "bad body: {source}"),
            Self::Open { path, source } => write!(f, "cannot open {path}: {source}"),
            Self::Upstream { status, cause } => write!(f, "upstream said {status}: {cause:?}"),
        }
    }
}

impl std::error::Error for Error {}

#[derive(Debug, ApiError)]
#[status(422)]
struct Bad(#[extension(skip)] serde_json::Error);

impl fmt::Display for Bad {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "bad body: {}", self.0)
    }
}

impl std::error::Error for Bad {}

fn main() {}
