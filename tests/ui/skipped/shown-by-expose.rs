use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("key {key} is used up")]
#[status(503, expose)]
struct UsedUp {
    #[extension(skip)]
    key: String,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[status(500, expose)]
enum Inherited {
    #[error("key {0} is used up")]
    UsedUp(#[extension(skip)] String),
    #[error("key {0} is unknown")]
    #[status(hide)]
    Unknown(#[extension(skip)] String),
}

fn main() {}
