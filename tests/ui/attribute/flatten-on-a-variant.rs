use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[header(flatten)]
enum Error {
    #[status(404)]
    #[header(flatten)]
    A(Vec<(String, String)>),
}

fn main() {}
