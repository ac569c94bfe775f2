use status_codes::ApiError;

const LOCKED: u16 = 423;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[status(self::LOCKED)]
#[header("X-Kind" = "locked", on(423))]
struct Error;

fn main() {}
