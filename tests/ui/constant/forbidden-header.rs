use status_codes::ApiError;

const NOTHING: u16 = 204;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(self::NOTHING)]
    #[header("Content-Length" = "0")]
    A,
}

fn main() {}
