use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum Error {
    #[error("database")]
    #[status(503, detail = "database: {0}")]
    A(#[source] std::io::Error),
}

fn main() {}
