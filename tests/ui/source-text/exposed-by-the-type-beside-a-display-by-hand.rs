use std::{error, fmt, io};

use status_codes::ApiError;

#[derive(Debug, ApiError)]
#[api_error(expose)]
enum Error {
    #[status(500)]
    Database(#[allow(dead_code)] io::Error),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl error::Error for Error {}

fn main() {}
