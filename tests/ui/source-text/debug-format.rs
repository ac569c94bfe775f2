use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum Error {
    #[error("bad request: {0:?}")]
    #[status(400)]
    A(Vec<u8>),
}

fn main() {}
