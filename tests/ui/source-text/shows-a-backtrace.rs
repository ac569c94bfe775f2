use status_codes::ApiError;

#[derive(Debug, derive_more::Display)]
struct OwnBacktrace;

#[derive(Debug, thiserror::Error, ApiError)]
enum Error {
    #[error("failed at {trace}")]
    #[status(404)]
    A { trace: OwnBacktrace },
    #[error("failed at {0:?}")]
    #[status(422)]
    B(Option<Box<OwnBacktrace>>),
    #[error("failed")]
    #[status(500, detail = "failed at {trace}")]
    C { trace: OwnBacktrace },
}

fn main() {}
