use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("inner")]
#[status(404)]
struct Inner;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    A(u8, #[status(transparent, log = "warn")] Inner),
}

fn main() {}
