use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(404)]
    #[header("X-Kind" = |id, name| 4)]
    A { id: u64, name: String },
}

fn main() {}
