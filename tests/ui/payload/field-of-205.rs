use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(RESET_CONTENT)]
    A { id: u64 },
}

fn main() {}
