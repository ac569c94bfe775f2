use status_codes::ApiError;

use status_codes::{BodyError, Buffer, ErrorBody};

struct Envelope;

impl<E: ApiError + ?Sized> ErrorBody<E> for Envelope {
    const CONTENT_TYPE: &'static str = "application/json";

    fn write(_: &E, to: &mut Buffer) -> Result<(), BodyError> {
        to.write_bytes(b"{}");
        Ok(())
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[api_error(client = Problem, body = Envelope)]
enum Error {
    #[status(404)]
    A,
    #[status(410)]
    B,
}

fn main() {}
