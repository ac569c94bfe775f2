use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(404, spec = self::ROW)]
    A,
}

const ROW: u8 = 0;

fn main() {}
