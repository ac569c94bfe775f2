use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(status = 404)]
    A,
    #[status(status_code = NOT_FOUND, hide)]
    B,
    #[status(title = "Gone", http = StatusCode::GONE)]
    C,
    #[status(status = "404")]
    D,
}

fn main() {}
