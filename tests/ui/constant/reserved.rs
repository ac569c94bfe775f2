use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(status_codes::StatusCode::IM_A_TEAPOT)]
    A,
}

fn main() {}
