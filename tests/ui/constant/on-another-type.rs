use status_codes::ApiError;

const TEXT: &str = "404";

#[derive(Debug, thiserror::Error, ApiError)]
#[header("X-Kind" = "order", on(self::TEXT))]
#[error("it failed")]
enum Error {
    #[status(404)]
    A,
}

fn main() {}
