use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(one_of(400, NOT_FOUND))]
    #[header("WWW-Authenticate" = "Basic", on(401, 404))]
    A(#[status] u16),
}

fn main() {}
