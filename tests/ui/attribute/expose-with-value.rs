use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(expose = true)]
#[error("it failed")]
enum Error {
    #[status(404)]
    A,
}

fn main() {}
