use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(404)]
    A(#[header("X-A", flatten)] Vec<(String, String)>),
    #[status(404)]
    B(#[header(flaten)] Vec<(String, String)>),
}

fn main() {}
