use std::fmt;

use status_codes::ApiError;

#[derive(Debug, ApiError)]
enum Error {
    #[status(404)]
    NotFound(#[extension("id")] u64),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not found")
    }
}

impl std::error::Error for Error {}

pub(crate) fn main() {
    assert_eq!(Error::NotFound(1).status(), 404);
}
