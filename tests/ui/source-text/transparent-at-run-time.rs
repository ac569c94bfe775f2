use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
enum Error {
    #[error(transparent)]
    #[status(with = Error::status_of)]
    A(std::io::Error),
}

impl Error {
    fn status_of(_: &std::io::Error) -> u16 {
        404
    }
}

fn main() {}
