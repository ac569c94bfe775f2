use status_codes::ApiError;

const GONE: u16 = 410;

#[derive(Debug, thiserror::Error, ApiError)]
#[header("X-Kind" = "order", on(self::GONE, self::GONE))]
#[error("it failed")]
enum Error {
    #[status(404)]
    A,
}

fn main() {}
