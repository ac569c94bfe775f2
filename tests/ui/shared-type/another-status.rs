use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[api_error(type_base = "https://example.com/")]
enum Error {
    #[status(404, code = "gone")]
    A,
    #[status(410, code = "gone")]
    B,
}

fn main() {}
