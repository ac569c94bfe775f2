use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(404, detail = "{id:>width$}")]
    A { id: u64, width: usize },
}

fn main() {}
