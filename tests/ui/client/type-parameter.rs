use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(client = Problem)]
enum Error<T> {
    #[error("it failed")]
    #[status(404)]
    A(#[extension("a")] T),
}

fn read(failed: &status_codes::client::ErrorResponse) -> bool {
    matches!(failed.decode::<Problem>(), Problem::Unknown)
}

fn main() {}
