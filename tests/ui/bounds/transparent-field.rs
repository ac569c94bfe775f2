use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    A {
        trace: u8,
        #[status(transparent)]
        kind: std::num::ParseIntError,
    },
}

fn main() {}
