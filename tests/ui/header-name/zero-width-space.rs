use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(404)]
    #[header("X-\u{200b}Kind" = "order")]
    A,
}

fn main() {}
