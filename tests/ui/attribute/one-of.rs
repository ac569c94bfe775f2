use status_codes::{ApiError, StatusCode};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(one_of())]
    Empty(#[status] StatusCode),
    #[status(one_of)]
    Bare(#[status] StatusCode),
    #[status(404, one_of(400, 404))]
    Known,
    #[status(one_of(400, BAD_REQUEST))]
    Twice(#[status] StatusCode),
    #[status(one_of(transparent))]
    NoStatus(#[status] StatusCode),
}

fn main() {}
