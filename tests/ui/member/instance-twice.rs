use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[extension("instance", with = Self::uri)]
#[error("it failed")]
enum Error {
    #[status(404)]
    #[extension("instance", with = self::uri)]
    A(#[extension("instance")] String),
}

fn main() {}
