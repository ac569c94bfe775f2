use status_codes::{ApiError, BodyError, Buffer, ErrorBody, PlainText, Problem, StatusCode};

/// `{"error": {"code": …, "message": …}}`
struct Envelope;

impl<E: ApiError + ?Sized> ErrorBody<E> for Envelope {
    const CONTENT_TYPE: &'static str = "application/json";

    fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError> {
        let code = error.spec().and_then(|spec| spec.code());
        to.json(&serde_json::json!({ "error": { "code": code, "message": error.to_string() } }))
    }
}

/// Fails after it has written something.
struct Broken;

impl<E: ?Sized> ErrorBody<E> for Broken {
    const CONTENT_TYPE: &'static str = "text/plain";

    fn write(_: &E, to: &mut Buffer) -> Result<(), BodyError> {
        to.write_bytes(b"half");
        Err(BodyError)
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("outer")]
#[api_error(body = Envelope)]
enum Error {
    #[status(404)]
    OfTheType,
    #[status(409, body = PlainText)]
    ItsOwn,
    #[status(422, body = Problem)]
    Problem,
    #[status(400, body = Broken)]
    Broken,
    #[status(transparent)]
    OuterType(Text),
    #[status(transparent, body = Problem)]
    OuterVariant(Text),
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("inner")]
#[status(410, body = PlainText)]
struct Text;

// The same error with another body.
#[derive(Debug, thiserror::Error, ApiError)]
#[error(transparent)]
#[api_error(body = PlainText)]
#[status(transparent)]
struct V2(Error);

#[derive(Debug, thiserror::Error, ApiError)]
#[error(transparent)]
#[status(transparent)]
struct Inherited(Text);

fn sent(error: &dyn ApiError) -> (StatusCode, String, String) {
    let sent = status_codes::adapter::sent(error);
    (sent.status(), sent.header("content-type").unwrap_or_default().to_owned(), sent.text().to_owned())
}

fn main() {
    let envelope = |code: &str| format!(r#"{{"error":{{"code":"{code}","message":"outer"}}}}"#);
    assert_eq!(sent(&Error::OfTheType).2, envelope("of-the-type"));
    assert_eq!(sent(&Error::OfTheType).1, "application/json");
    assert_eq!(sent(&Error::ItsOwn).2, "outer");
    assert_eq!(sent(&Error::Problem).1, "application/problem+json");
    assert_eq!(sent(&Error::Broken).2, r#"{"title":"Bad Request","status":400}"#);
    assert_eq!(sent(&Error::OuterType(Text)).1, "application/json");
    assert_eq!(sent(&Error::OuterVariant(Text)).1, "application/problem+json");
    assert_eq!(sent(&V2(Error::OfTheType)).2, "outer");
    assert_eq!(sent(&Inherited(Text)).2, "inner");
}
