use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[header("Content-Type" = "text/plain", on(204))]
enum Error {
    #[status(404)]
    A,
}

fn main() {}
