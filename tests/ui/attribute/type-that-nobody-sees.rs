use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(404, type = "https://example.com/\u{2066}gone")]
    A,
}

fn main() {}
