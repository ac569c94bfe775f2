use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(code = 404)]
    A,
    #[status(code = NOT_FOUND, title = "Gone")]
    B,
}

fn main() {}
