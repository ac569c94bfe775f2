use status_codes::{ApiError, StatusCode};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(one_of(400, 499, 999, 204, 404u8, NOT_FUOND))]
    Upstream(#[status] StatusCode),
}

fn main() {}
