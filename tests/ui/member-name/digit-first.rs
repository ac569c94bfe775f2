use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(404)]
    A {
        #[extension("2nd")]
        id: u64,
    },
}

fn main() {}
