use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    A {
        #[status(404)]
        status: u16,
    },
}

fn main() {}
