use status_codes::ApiError;

const LOCKED: u16 = 423;
const GONE: u16 = 410;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(one_of(400, self::LOCKED))]
    #[header("X-Kind" = "gone", on(401, self::LOCKED, self::GONE))]
    A(#[status] u16),
}

fn main() {}
