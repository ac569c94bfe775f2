use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[header("Retry-After" = "1")]
#[header("Retry-After" = "2", on(401))]
#[header("WWW-Authenticate" = "Basic")]
enum Error {
    #[status(401)]
    A,
}

fn main() {}
