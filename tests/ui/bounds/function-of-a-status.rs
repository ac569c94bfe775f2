use status_codes::ApiError;

fn status(_: &u64) -> &'static str {
    "404"
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(with = self::status)]
    A { id: u64 },
}

fn main() {}
