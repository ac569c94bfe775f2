use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(400)]
    #[header("Upgrade" = "websocket")]
    A,
}

fn main() {}
