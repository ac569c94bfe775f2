use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[header("X-Realm" = "")]
enum Error {
    #[status(307)]
    #[header("Location" = "")]
    A,
    // An empty `Allow` allows no method.
    #[status(405)]
    #[header("Allow" = "")]
    B,
}

fn main() {}
