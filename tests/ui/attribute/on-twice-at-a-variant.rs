use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(with = Self::status_of)]
    #[header("X-Kind" = "locked", on(423), on(404))]
    A,
}

impl Error {
    fn status_of() -> u16 {
        404
    }
}

fn main() {}
