use status_codes::ApiError;

const NOTHING: u16 = 204;

#[derive(Debug, thiserror::Error, ApiError)]
#[header("Content-Length" = "0", on(self::NOTHING))]
#[error("it failed")]
enum Error {
    #[status(404)]
    A,
}

fn main() {}
