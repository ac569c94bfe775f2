use status_codes::ApiError;

struct Envelope;

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Error {
    #[status(404, body = Envelope)]
    A,
}

fn main() {}
