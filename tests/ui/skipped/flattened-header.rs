use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(404)]
    A {
        #[extension(skip)]
        #[header(flatten)]
        headers: Vec<(String, String)>,
    },
}

fn main() {}
