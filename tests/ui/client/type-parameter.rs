use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(client = Problem)]
enum Error<T> {
    #[error("it failed")]
    #[status(404)]
    A(#[extension("a")] T),
}

fn main() {}
