use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("inner")]
#[status(404)]
struct Inner;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[status(detail = "at {trace}")]
struct Error {
    trace: u8,
    #[status(transparent)]
    inner: Inner,
}

fn main() {}
