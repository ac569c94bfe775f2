use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(401)]
    A { #[header("WWW-Authenticate" = "Bearer")] challenge: String },
}

fn main() {}
