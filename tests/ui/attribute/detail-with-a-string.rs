use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(404, detail(with = "gone"))]
    A { id: u64, name: String },
}

fn main() {}
