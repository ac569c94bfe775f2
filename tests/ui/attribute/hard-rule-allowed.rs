use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(204, allow(payload))]
    A { id: u64 },
}

fn main() {}
