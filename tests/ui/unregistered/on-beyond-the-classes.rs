use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[header("X-Kind" = "order", on(799))]
#[error("it failed")]
enum Error {
    #[status(404)]
    A,
}

fn main() {}
