use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(404)]
    #[extension("id" = 1)]
    A {
        #[extension]
        id: u64,
    },
}

fn main() {}
