use status_codes::ApiError;

#[derive(Debug, serde::Serialize)]
struct Rest {
    id: u8,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[api_error(client = Problem)]
enum Error {
    #[status(404)]
    A(#[extension(flatten)] Rest),
}

fn main() {}
