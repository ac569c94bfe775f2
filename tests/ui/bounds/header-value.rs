use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(404)]
    A {
        #[header("X-A")]
        map: std::collections::HashMap<u8, u8>,
    },
}

fn main() {}
