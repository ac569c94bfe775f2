use status_codes::ApiError;

struct Kind;

fn kind(_: &u64) -> Kind {
    Kind
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(404)]
    #[header("X-Kind", with = self::kind)]
    A { id: u64 },
}

fn main() {}
