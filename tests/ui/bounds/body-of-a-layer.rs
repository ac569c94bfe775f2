use status_codes::{ApiError, BodyError, Buffer, ErrorBody, ErrorLayer};

struct Envelope;

impl<E: ApiError> ErrorBody<E> for Envelope {
    const CONTENT_TYPE: &'static str = "application/json";

    fn write(_: &E, _: &mut Buffer) -> Result<(), BodyError> {
        Ok(())
    }
}

fn main() {
    let _ = ErrorLayer::new().body::<Envelope>();
}
