use status_codes::ApiError;

const FINE: u16 = 200;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(self::FINE)]
    A,
}

fn main() {}
