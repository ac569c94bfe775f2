use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("inner")]
#[status(404)]
struct Inner;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
struct Error {
    #[status]
    status: u16,
    #[status(transparent)]
    inner: Inner,
}

fn main() {}
