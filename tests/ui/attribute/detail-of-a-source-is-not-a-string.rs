use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(404, detail = 5)]
    A { source: std::io::Error },
}

fn main() {}
