use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(404, log = "wran")]
    Typo,
    #[status(404, log = "loud")]
    Unlike,
    #[status(404, log = off)]
    NoString,
    #[status(404, log)]
    NoValue,
}

fn main() {}
