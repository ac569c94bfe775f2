use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(client(Problem, derive(Clone)))]
enum Error<'a> {
    #[error("it failed")]
    #[status(404)]
    A(#[extension("a")] &'a str),
}

fn main() {}
