use status_codes::ApiError;

const EMPTY: u16 = 204;
const EARLY: u16 = 103;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[header("Content-Length" = "7", on(self::EMPTY))]
    #[header("X-Kind" = "tea", on(self::EARLY))]
    A(#[status] u16),
}

fn main() {}
