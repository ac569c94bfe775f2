use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(304, detail = "unchanged")]
    A,
}

fn main() {}
