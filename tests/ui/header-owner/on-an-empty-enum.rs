use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[header("Content-Length" = "5")]
enum Error {

}

fn main() {}
