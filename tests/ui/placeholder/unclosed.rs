use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(404, detail = "a {id")]
    A { id: u64 },
}

fn main() {}
