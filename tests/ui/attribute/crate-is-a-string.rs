use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(crate = "status_codes")]
#[error("it failed")]
enum Error {
    #[status(404)]
    A,
}

fn main() {}
