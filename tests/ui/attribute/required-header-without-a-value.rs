use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(401)]
    #[header("WWW-Authenticate")]
    A { realm: String },
}

fn main() {}
