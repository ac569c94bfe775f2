use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(799, allow(unregistered))]
    A,
}

fn main() {}
