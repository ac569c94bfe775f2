use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[header("X-Kind", with = |error| 4, on(404))]
#[error("it failed")]
enum Error {
    #[status(404)]
    A,
}

fn main() {}
