use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(body = |error| error.to_string())]
#[error("it failed")]
enum Error {
    #[status(404)]
    A,
}

fn main() {}
