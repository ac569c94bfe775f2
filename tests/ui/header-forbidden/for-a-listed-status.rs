use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[header("Content-Length" = "0", on(204, 404))]
#[error("it failed")]
enum Error {
    #[status(404)]
    A,
}

fn main() {}
