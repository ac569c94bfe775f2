use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("private")]
#[status(hide)]
enum Error {
    #[status(404)]
    NotFound,
}

fn main() {}
