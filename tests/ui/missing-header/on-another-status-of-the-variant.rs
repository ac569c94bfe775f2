use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(one_of(401, 403))]
    #[header("WWW-Authenticate" = "Basic", on(403))]
    A(#[status] u16),
}

fn main() {}
