//! Every status.

use serde_json::Value;
use status_codes::info::Content;
use status_codes::{ApiError, StatusCode};

use crate::wild::respond;

#[test]
fn every_status_is_sent_or_becomes_500() {
    for number in 100..=999 {
        let sent = respond(number, Vec::new()).status().as_u16();
        let sendable = [204, 205].contains(&number) || (300..600).contains(&number);
        assert_eq!(sent, if sendable { number } else { 500 }, "{number}");
    }
}

#[test]
fn content_is_where_it_may_be() {
    for number in 100..=999 {
        let response = respond(number, Vec::new());
        let sent = StatusCode::from(response.status());
        let allowed = !matches!(sent.content(), Content::Forbidden | Content::Empty);
        assert_eq!(!response.body().is_empty(), allowed, "{number}");
        assert_eq!(response.headers().contains_key("content-type"), allowed, "{number}");
        let length = response.headers().get("content-length").map(|value| value.as_bytes().to_owned());
        assert_eq!(length, (number == 205).then(|| b"0".to_vec()), "{number}");
        if allowed {
            let body: Value = serde_json::from_slice(response.body()).expect("JSON");
            assert_eq!(body["status"], sent.as_u16(), "{number}");
        }
    }
}

#[test]
fn any_error_forwards_everything() {
    #[derive(Debug, thiserror::Error, ApiError)]
    #[error("it failed")]
    #[status(transparent, log = "off")]
    struct Outer(Inner);

    #[derive(Debug, thiserror::Error, ApiError)]
    #[error("inside")]
    #[status(404)]
    struct Inner;

    let error = status_codes::AnyError::new(Outer(Inner));
    assert_eq!(ApiError::log(&error), Some(status_codes::LogLevel::Off));
    let body = |error: &dyn ApiError| status_codes::adapter::render(error, &mut |_, _| true).body;
    assert!(matches!(body(&error), std::borrow::Cow::Borrowed(_)));
}

/// A status code is its number in every format of serde.
#[test]
fn a_status_code_is_a_number_in_serde() {
    let status: StatusCode = serde_json::from_str("404").expect("a status");
    assert_eq!((status, serde_json::to_string(&status).expect("JSON").as_str()), (StatusCode::NOT_FOUND, "404"));
    for text in ["99", "1000", "65536", "-1", "404.0", "\"404\"", "null"] {
        let error = serde_json::from_str::<StatusCode>(text).expect_err(text).to_string();
        assert!(error.contains("a status code, a number from 100 to 999"), "{text}: {error}");
    }
}

/// A body of one's own has the machine code as it was declared: a text, a number, or else the name of the status.
#[test]
fn a_body_has_the_machine_code() {
    use status_codes::{AnyError, Buffer, OrStatus};

    #[derive(Debug, thiserror::Error, ApiError)]
    #[error("it failed")]
    enum Error {
        #[status(404)]
        NoSuchOrder,
        #[status(409, code = 1007)]
        Number,
        #[status(410, code = "1007")]
        Digits,
        #[status(transparent)]
        Any(AnyError),
    }

    let any = || None::<u8>.or_status(418).expect_err("nothing");
    for (error, expected) in [
        (Error::NoSuchOrder, r#""no-such-order""#),
        (Error::Number, "1007"),
        (Error::Digits, r#""1007""#),
        (Error::Any(any()), r#""im-a-teapot""#),
    ] {
        let buffer = Buffer::new(error.status());
        assert_eq!(serde_json::to_string(&buffer.code(&error)).expect("JSON"), expected);
        assert_eq!(buffer.code(&error).to_string(), expected.trim_matches('"'));
    }
    // The name is that of the status that is sent.
    assert_eq!(Buffer::new(StatusCode::BAD_GATEWAY).code(&any()).as_str(), "bad-gateway");
}
