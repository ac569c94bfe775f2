use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("inner")]
#[status(404)]
struct Inner;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[api_error(client = Problem)]
enum Error {
    Inner {
        #[extension]
        region: String,
        #[status(transparent)]
        inner: Inner,
    },
}

fn main() {}
