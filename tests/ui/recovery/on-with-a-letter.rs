use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[header("WWW-Authenticate" = "Bearer", on(4O1))]
#[error("it failed")]
enum Error {
    #[status(401)]
    A,
}

fn main() {}
