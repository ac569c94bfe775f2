use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(hide, trait_only, hide)]
#[error("it failed")]
enum Error {
    #[status(404)]
    A,
}

fn main() {}
