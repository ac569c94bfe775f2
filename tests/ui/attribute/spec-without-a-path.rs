use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(spec)]
    A,
    #[status(spec = "row")]
    B,
}

fn main() {}
