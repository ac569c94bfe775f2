use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(404)]
    #[extension("instance" = "/orders")]
    Constant,
    #[status(404)]
    Named {
        #[extension]
        instance: String,
    },
}

fn main() {}
