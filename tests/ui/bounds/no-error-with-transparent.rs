use status_codes::ApiError;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("inner")]
#[status(404)]
struct Inner;

#[derive(Debug, ApiError)]
#[header("WWW-Authenticate" = "Basic", on(401))]
enum Error {
    #[status(transparent)]
    A(Inner),
    #[status(404, detail = "{0}")]
    B(u64),
    #[status(429)]
    C {
        #[header("Retry-After")]
        wait: u64,
    },
}

fn main() {}
