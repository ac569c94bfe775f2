use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(204)]
    A(#[extension("instance")] String),
}

fn main() {}
