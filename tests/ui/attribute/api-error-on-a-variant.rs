use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[api_error(allow(reserved))]
    #[status(404)]
    A,
}

fn main() {}
