use status_codes::ApiError;

#[derive(Debug)]
struct Inner;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(404)]
    A {
        #[extension]
        inner: Inner,
    },
}

fn main() {}
