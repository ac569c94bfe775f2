use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(404)]
    #[extension("kind" = 1e)]
    A,
}

fn main() {}
