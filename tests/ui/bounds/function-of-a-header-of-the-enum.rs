use status_codes::ApiError;

struct Kind;

fn kind(_: &Error) -> Kind {
    Kind
}

#[derive(Debug, thiserror::Error, ApiError)]
#[header("X-Kind", with = self::kind)]
#[error("it failed")]
enum Error {
    #[status(404)]
    A,
}

fn main() {}
