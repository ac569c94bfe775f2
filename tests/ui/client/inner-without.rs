use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("inner")]
enum Inner {
    #[status(404)]
    A,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[api_error(client(Problem, derive(Clone, PartialEq)))]
enum Error {
    #[error(transparent)]
    #[status(transparent)]
    Inner(#[from] Inner),
}

fn main() {}
