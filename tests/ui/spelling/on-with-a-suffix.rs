use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[header("X-Kind" = "order", on(404u8))]
#[error("it failed")]
enum Error {
    #[status(404)]
    A,
}

fn main() {}
