use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(with = |id, name| 404)]
    A { id: u64, name: String },
}

fn main() {}
