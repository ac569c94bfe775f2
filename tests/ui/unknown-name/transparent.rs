use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(Transparent)]
    A(std::io::Error),
}

fn main() {}
