use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(kode = 404)]
    A,
}

fn main() {}
