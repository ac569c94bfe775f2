use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(401)]
    #[header("WWW-Authenticate", with = |realm| realm)]
    A { realm: String },
}

fn main() {}
