use status_codes::ApiError;

const ODD: u16 = 1000;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(self::ODD)]
    A,
}

fn main() {}
