//! Texts and members that fail, or that are hard to write.

use std::fmt;

use serde_json::{Value, json};
use status_codes::adapter::{MemberSink, Omissions};
use status_codes::{ApiError, StatusCode};

use crate::wild::{MARKER, Response, respond};

/// `Display` is for logs: the client of a 4xx alone sees it.
#[test]
fn only_a_4xx_shows_its_text() {
    for number in 100..=999 {
        let response = respond(number, Vec::new());
        let shown = String::from_utf8_lossy(response.body()).contains(MARKER);
        assert_eq!(shown, (400..500).contains(&number), "{number}");
    }
}

#[test]
fn members_that_cannot_be_sent_leave_no_trace() {
    let body: Value = serde_json::from_slice(respond(409, Vec::new()).body()).expect("JSON");
    assert_eq!(body, json!({ "title": "Conflict", "status": 409, "detail": MARKER, "id": 7, "last": "yes" }));
}

/// A text that fails half-way causes neither half a document nor a panic.
#[test]
fn a_display_that_fails_is_left_out() {
    #[derive(Debug)]
    struct Half;

    impl fmt::Display for Half {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("half")?;
            Err(fmt::Error)
        }
    }

    impl std::error::Error for Half {}

    impl ApiError for Half {
        fn status(&self) -> StatusCode {
            StatusCode::NOT_FOUND
        }
    }

    let response: Response = status_codes::adapter::http::response(&Half);
    assert_eq!(response.body().as_ref(), br#"{"title":"Not Found","status":404}"#);
}

#[test]
fn texts_are_escaped() {
    #[derive(Debug)]
    struct Text(String);

    impl fmt::Display for Text {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(&self.0)
        }
    }

    impl std::error::Error for Text {}

    impl ApiError for Text {
        fn status(&self) -> StatusCode {
            StatusCode::NOT_FOUND
        }
    }

    let controls: String = (0..=0x9f).filter_map(char::from_u32).collect();
    for text in [controls, "\u{202e}\u{2028} \"quoted\" \\ back".to_owned(), "x".repeat(10 << 20)] {
        let response: Response = status_codes::adapter::http::response(&Text(text.clone()));
        let body: Value = serde_json::from_slice(response.body()).expect("JSON");
        assert_eq!(body["detail"], text);
    }
}

/// A member whose name is not free, and whatever fails to write itself, is left out and named.
#[test]
fn what_the_body_lacks_is_named() {
    #[derive(Debug, serde::Serialize)]
    struct Rest {
        title: &'static str,
        id: u64,
        code: u8,
        extra: Option<u8>,
        free: u8,
    }

    struct Fails;

    impl serde::Serialize for Fails {
        fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
            Err(serde::ser::Error::custom("no"))
        }
    }

    impl fmt::Debug for Fails {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("Fails")
        }
    }

    #[derive(Debug, thiserror::Error, ApiError)]
    #[error("it failed")]
    #[status(404)]
    struct Error {
        // Declared members come first in the body, even if a flattened field precedes them.
        #[extension(flatten)]
        rest: Rest,
        #[extension]
        id: u64,
        #[extension]
        fails: Fails,
    }

    let rest = Rest { title: "taken", id: 2, code: 3, extra: None, free: 4 };
    let response = status_codes::adapter::render(&Error { id: 1, rest, fails: Fails }, &mut |_, _| true);
    let body = String::from_utf8(response.body.into_owned()).expect("UTF-8");
    assert_eq!(body, r#"{"title":"Not Found","status":404,"code":"error","detail":"it failed","id":1,"free":4}"#);
    let mut omissions: Vec<String> = response.omissions.iter().map(ToString::to_string).collect();
    omissions.sort();
    let expected = [
        "member `code` was not sent: its name is taken",
        "member `fails` was not sent: it failed to serialize",
        "member `id` was not sent: its name is taken",
        "member `title` was not sent: its name is taken",
    ];
    assert_eq!(omissions, expected);
}

/// Names are compared also behind the first few, in the document, in a body of one's own, and in a snapshot.
#[test]
fn a_name_is_taken_once_however_many_there_are() {
    #[derive(Debug, thiserror::Error)]
    #[error("many")]
    struct Many;

    impl ApiError for Many {
        fn status(&self) -> StatusCode {
            StatusCode::BAD_REQUEST
        }

        fn members(&self, to: &mut dyn MemberSink) {
            for round in 0..3 {
                for number in 0..100 {
                    to.member(&format!("name{number}"), &round);
                }
            }
        }
    }

    let members: Vec<String> = (0..100).map(|number| format!(r#""name{number}":0"#)).collect();
    let members = members.join(",");
    // Once a layer has been built, errors are attached to their responses.
    let _layer = status_codes::ErrorLayer::new();
    let response: Response = status_codes::adapter::http::response(&Many);
    let document = format!(r#"{{"title":"Bad Request","status":400,"detail":"many",{members}}}"#);
    assert_eq!(*response.body(), document);
    assert_eq!(response.extensions().get::<Omissions>().expect("some").iter().count(), 200);
    let snapshot = response.extensions().get::<status_codes::Failure>().expect("the error is attached").error();
    for error in [&Many as &dyn ApiError, snapshot] {
        let members_alone = serde_json::to_string(&status_codes::Members::of(error)).expect("JSON");
        assert_eq!(members_alone, format!("{{{members}}}"));
    }
}

/// Members are handed on as they were written, also in a body of one's own and in a snapshot.
#[test]
fn members_keep_their_digits() {
    #[derive(Debug, thiserror::Error, ApiError)]
    #[error("it failed")]
    #[status(404)]
    struct Error {
        #[extension]
        ratio: f32,
        #[extension]
        large: u128,
    }

    let members = serde_json::to_string(&status_codes::Members::of(&Error { ratio: 0.1, large: u128::MAX }));
    assert_eq!(members.expect("JSON"), r#"{"ratio":0.1,"large":340282366920938463463374607431768211455}"#);
}

/// The members of a flattened value come in its own order.
#[test]
fn flattened_members_keep_their_order() {
    #[derive(Debug, serde::Serialize)]
    struct Stock {
        zinc: u8,
        copper: u8,
        iron: u8,
    }

    #[derive(Debug, thiserror::Error, ApiError)]
    #[error("sold out")]
    #[status(409)]
    struct SoldOut {
        #[extension(flatten)]
        stock: Stock,
    }

    let error = SoldOut { stock: Stock { zinc: 3, copper: 1, iron: 2 } };
    let members = serde_json::to_string(&status_codes::Members::of(&error)).expect("JSON");
    assert_eq!(members, r#"{"zinc":3,"copper":1,"iron":2}"#);
}

/// `sent` shows what is framed, not what the error says.
#[test]
fn what_is_sent_is_framed() {
    use status_codes::Problem;
    use status_codes::adapter::sent;
    for status in [204, 205, 304] {
        let problem = Problem::new(status).with_detail(MARKER).with_header("Content-Language", "de");
        let sent = sent(&problem);
        assert!(sent.status() == status && sent.body().is_empty() && sent.text().is_empty());
        assert_eq!((sent.header("content-type"), sent.header("content-language")), (None, None));
        assert_eq!(sent.header("content-length"), (status == 205).then_some("0"));
        assert!(sent.omissions().to_string().contains("Content-Language"));
    }
    let no_error = sent(&Problem::new(200));
    assert_eq!((no_error.status(), &no_error.json()["status"]), (StatusCode::INTERNAL_SERVER_ERROR, &json!(500)));
    // A failed test prints texts, not numbers.
    let printed = format!("{:?}", sent(&Problem::new(410).with_header("X-Raw", vec![0xe9_u8])));
    for part in ["410", "(\"X-Raw\", \"\u{fffd}\")", r#"{\"title\":\"Gone\",\"status\":410}"#] {
        assert!(printed.contains(part), "{printed}");
    }
}

/// An envelope names what it leaves out, as the problem document does.
#[test]
fn what_an_envelope_lacks_is_named() {
    use status_codes::adapter::sent;
    use status_codes::{BodyError, Buffer, ErrorBody, JsonMessage};

    struct Around;

    impl<E: ApiError + ?Sized> ErrorBody<E> for Around {
        const CONTENT_TYPE: &'static str = "application/json";

        fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError> {
            to.json(&to.members(error).without(&["error"]).without(&["code"]))?;
            if error.to_string() == "fails" { Err(BodyError) } else { Ok(()) }
        }
    }

    #[derive(Debug)]
    struct Error(&'static str);

    impl fmt::Display for Error {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(self.0)
        }
    }

    impl std::error::Error for Error {}

    impl ApiError for Error {
        fn status(&self) -> StatusCode {
            StatusCode::CONFLICT
        }

        fn members(&self, to: &mut dyn MemberSink) {
            for name in ["error", "id", "code", "id"] {
                to.member(name, &7);
            }
            to.flatten(&7);
        }
    }

    #[derive(Debug, thiserror::Error, ApiError)]
    #[error(transparent)]
    enum Enveloped {
        #[status(transparent, body = Around)]
        Around(Error),
        #[status(transparent, body = JsonMessage)]
        Ready(Error),
    }

    let named = |error: Enveloped| {
        let mut named: Vec<String> = sent(&error).omissions().iter().map(ToString::to_string).collect();
        named.sort();
        named
    };
    let expected = [
        "member `(flattened)` was not sent: it failed to serialize",
        "member `code` was not sent: its name is taken",
        "member `error` was not sent: its name is taken",
        "member `id` was not sent: its name is taken",
    ];
    assert_eq!(named(Enveloped::Around(Error("around"))), expected);
    assert_eq!(sent(&Enveloped::Around(Error("around"))).text(), r#"{"id":7}"#);
    assert_eq!(named(Enveloped::Ready(Error("ready"))), expected);
    assert_eq!(sent(&Enveloped::Ready(Error("ready"))).text(), r#"{"error":"ready","code":"conflict","id":7}"#);
    // Of a body that is dropped, only that is told.
    let failed = ["body `application/json` was not sent: it failed to serialize"];
    assert_eq!(named(Enveloped::Around(Error("fails"))), failed);
}
