use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[header("X-Kind" = "tea", on(470, 471))]
    A(#[status] u16),
}

fn main() {}
