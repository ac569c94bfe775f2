use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(404, code = "a", code(with = self::code))]
    A(u8),
}

fn code(code: &u8) -> u8 {
    *code
}

fn main() {}
