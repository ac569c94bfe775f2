use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("inner")]
#[status(404)]
struct Inner;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[status(transparent(with = Self::inner))]
enum Error {
    A(Inner),
}

fn main() {}
