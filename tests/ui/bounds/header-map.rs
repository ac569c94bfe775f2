use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(404)]
    A(#[header(flatten)] String),
    #[status(404)]
    B {
        #[header("X-A")]
        a: u8,
        #[header(flatten)]
        rest: Vec<(String, std::path::PathBuf)>,
    },
}

fn main() {}
