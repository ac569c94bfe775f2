use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[api_error(client = Error)]
enum Error {
    #[status(404)]
    A,
}

fn main() {}
