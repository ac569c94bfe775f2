use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(type_base = "https://example.com/\u{200b}/")]
#[error("it failed")]
enum Error {
    #[status(404)]
    A,
}

fn main() {}
