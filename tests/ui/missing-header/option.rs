use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(405)]
    A {
        #[header("Allow")]
        allow: Option<String>,
    },
}

fn main() {}
