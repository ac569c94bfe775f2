use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(404, body = |error| error.to_string())]
    A,
}

fn main() {}
