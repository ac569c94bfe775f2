use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[header("WWW-Authenticate" = "Basic")]
#[header("WWW-Authenticate" = "Bearer", on(401))]
enum Error {
    #[status(401)]
    A,
}

fn main() {}
