use status_codes::{ApiError, StatusCode};

mod rows {
    pub(crate) const ROW: super::StatusCode = super::StatusCode::NOT_FOUND;
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(spec = rows::ROW)]
    A,
    #[status(spec = rows::MISSING)]
    B,
}

fn main() {}
