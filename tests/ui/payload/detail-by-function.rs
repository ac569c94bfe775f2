use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(204, detail(with = self::text))]
    A,
}

fn main() {}
