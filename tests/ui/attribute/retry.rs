use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(409, retry = "as is")]
    NearWord,
    #[status(409, retry = "sometimes")]
    UnknownWord,
    #[status(409, retry = true)]
    Flag,
    #[status(409, retry)]
    NoValue,
    #[status(409, retry = "no", retry = "later")]
    Twice,
    #[status(204, retry = "later")]
    Success,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[status(transparent, retry = "later")]
struct Inner(Error);

fn main() {}
