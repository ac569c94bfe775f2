use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(404)]
    #[header("X-A" = "1")]
    A {
        #[header("X-A")]
        a: u8,
    },
}

fn main() {}
