use status_codes::ApiError;

const OWN: u16 = 470;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(self::OWN)]
    #[header("Upgrade" = "websocket")]
    A,
}

fn main() {}
