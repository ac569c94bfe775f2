use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(404, type = "https://example.com/gone")]
    A,
    #[status(404, type = "https://example.com/gone", title = "Lost")]
    B,
}

fn main() {}
