use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(404)]
    #[header("X-Kind", with = self::kind(1, 2))]
    A { id: u64, name: String },
}

fn main() {}
