use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(404, code(with = self::code))]
    A(u8),
}

fn code(_: &u8) -> Vec<u8> {
    Vec::new()
}

fn main() {}
