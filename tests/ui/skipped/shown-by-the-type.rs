use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(expose)]
enum Error {
    #[error("{password} is wrong")]
    #[status(500)]
    A {
        #[extension(skip)]
        password: String,
    },
}

fn main() {}
