use status_codes::ApiError;

const NOTHING: u16 = 204;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(self::NOTHING)]
    A { id: u64 },
}

fn main() {}
