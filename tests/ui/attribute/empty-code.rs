use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(404, code = "")]
    A,
    #[status(404, code = "", body = status_codes::Problem)]
    B,
    #[status(404, code = "", body = status_codes::PlainText)]
    Allowed,
}

fn main() {}
