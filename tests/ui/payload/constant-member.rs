use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(204)]
    #[extension("id" = 1)]
    A,
}

fn main() {}
