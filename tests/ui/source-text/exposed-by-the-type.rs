use status_codes::ApiError;

const TEAPOT: u16 = 418;

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(expose)]
enum Error {
    #[error("the database said {0}")]
    #[status(503)]
    Database(#[source] std::io::Error),
    #[error("the pool said {source}")]
    #[status(500, log = "error")]
    Pool { source: std::io::Error },
    #[error("{0}")]
    #[status(self::TEAPOT)]
    Constant(Box<dyn std::error::Error>),
    #[error("{1}")]
    Field(#[status] u16, #[source] std::io::Error),
    #[error(transparent)]
    #[status(502)]
    Gateway(std::io::Error),
}

fn main() {}
