//! Plain text, an empty body, and a variant whose body differs from that of its type.

use status_codes::{ApiError, Empty, PlainText, Problem};
use status_codes::adapter::sent;

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(body = PlainText)]
enum Error {
    #[error("no such order")]
    #[status(404)]
    Text,
    #[error("secret")]
    #[status(500)]
    Title,
    #[error("nothing")]
    #[status(410, body = Empty)]
    Nothing,
    #[error("as usual")]
    #[status(409, body = Problem)]
    Document,
    // What the inner type names comes after what this one does.
    #[error(transparent)]
    #[status(transparent, body = status_codes::Problem)]
    Inner(Inner),
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("inside")]
#[status(422, body = Empty)]
struct Inner;

fn main() {
    let sent = |error: Error| {
        let sent = sent(&error);
        (sent.header("content-type").map(str::to_owned), sent.text().to_owned())
    };
    let plain = Some("text/plain; charset=utf-8".to_owned());
    let problem = Some("application/problem+json".to_owned());
    assert_eq!(sent(Error::Text), (plain.clone(), "no such order".to_owned()));
    assert_eq!(sent(Error::Title), (plain, "Internal Server Error".to_owned()));
    assert_eq!(sent(Error::Nothing), (None, String::new()));
    let (content_type, body) = sent(Error::Document);
    assert!(content_type == problem && body.contains("as usual"));
    let (content_type, body) = sent(Error::Inner(Inner));
    assert!(content_type == problem && body.contains("inside"));
}
