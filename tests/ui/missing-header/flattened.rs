use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(401)]
    A {
        #[header(flatten)]
        headers: Vec<(String, String)>,
    },
}

fn main() {}
