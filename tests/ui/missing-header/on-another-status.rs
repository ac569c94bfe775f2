use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[header("WWW-Authenticate" = "Basic", on(403))]
enum Error {
    #[status(401)]
    A,
}

fn main() {}
