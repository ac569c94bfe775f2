use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(404, detail("gone"))]
    A,
    #[status(404, detail(with))]
    B,
}

fn main() {}
