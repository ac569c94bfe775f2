use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum Error {
    #[error("bad number: {source}")]
    #[status(422)]
    A { source: std::num::ParseIntError },
}

fn main() {}
