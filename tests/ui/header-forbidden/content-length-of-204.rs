use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(204)]
    #[header("Content-Length" = "0")]
    A,
}

fn main() {}
