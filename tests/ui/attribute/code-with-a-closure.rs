use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(404, code(with = |id| id))]
    A(u8),
}

fn main() {}
