use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(204)]
    #[extension("length", with = self::len)]
    A,
    #[status(304)]
    B(#[extension("length", with = self::len)] String),
}

fn main() {}
