use status_codes::ApiError;

const LOCKED: u16 = 423;

#[derive(Debug, thiserror::Error, ApiError)]
#[header("WWW-Authenticate" = "Bearer", on(self::LOCKED))]
#[error("it failed")]
enum Error {
    #[status(401)]
    A,
}

fn main() {}
