use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(title = "Gone", 410)]
    A,
}

fn main() {}
