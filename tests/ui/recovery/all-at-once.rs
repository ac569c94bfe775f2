use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(4O4)]
    A,
    #[status(204)]
    B { id: u64 },
    #[status(401)]
    C,
    D,
    #[status(NOT_FUOND)]
    E,
}

fn main() {}
