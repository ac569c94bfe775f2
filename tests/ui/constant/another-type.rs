use status_codes::ApiError;

const TEXT: &str = "404";

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(self::TEXT)]
    A,
}

fn main() {}
