use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(Code::X.status())]
    A,
    #[status(Code::X.status(), title = "Gone")]
    B,
    #[status(crate::codes::status(4))]
    C,
}

fn main() {}
