use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum Error {
    #[error("bad number: {0}")]
    #[status(400)]
    A(#[from] std::num::ParseIntError),
}

fn main() {}
