use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[header("X-A" = "b", on())]
enum Error {
    #[status(404)]
    A,
}

fn main() {}
