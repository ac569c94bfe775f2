use status_codes::ApiError;

const EARLY: u16 = 103;

#[derive(Debug, thiserror::Error, ApiError)]
#[header("X-Kind" = "order", on(self::EARLY))]
#[error("it failed")]
enum Error {
    #[status(404)]
    A,
}

fn main() {}
