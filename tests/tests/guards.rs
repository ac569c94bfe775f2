//! Rules of the wire that hold at run time, whatever the error says: every status, hostile headers, failing values.

use std::fmt;

use serde_json::{Value, json};
use status_codes::adapter::{MemberSink, Omissions, Reason};
use status_codes::info::Content;
use status_codes::{ApiError, HeaderSink, StatusCode};

const MARKER: &str = "marker-7d1f";

/// An error that is as its test wants it.
#[derive(Debug)]
struct Wild {
    status: StatusCode,
    headers: Vec<(&'static str, Vec<u8>)>,
}

impl fmt::Display for Wild {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(MARKER)
    }
}

impl std::error::Error for Wild {}

impl ApiError for Wild {
    fn status(&self) -> StatusCode {
        self.status
    }

    fn headers(&self, to: &mut dyn HeaderSink) {
        for (name, value) in &self.headers {
            to.header(name, value);
        }
    }

    fn members(&self, to: &mut dyn MemberSink) {
        to.member("id", &7);
        to.member("id", &8);
        to.member("none", &None::<u8>);
        to.member("status", &"mine");
        to.member("broken", &Broken);
        to.member("last", &"yes");
    }
}

/// Writes half of itself, then fails.
struct Broken;

impl serde::Serialize for Broken {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::{Error, SerializeSeq};
        let mut list = serializer.serialize_seq(None)?;
        list.serialize_element("half")?;
        Err(Error::custom("failed"))
    }
}

type Response = http::Response<bytes::Bytes>;

fn respond(number: u16, headers: Vec<(&'static str, Vec<u8>)>) -> Response {
    let status = StatusCode::from_u16(number).expect("in range");
    status_codes::adapter::http::response(&Wild { status, headers })
}

fn omissions(response: &Response) -> Vec<(String, Reason)> {
    let omissions = response.extensions().get::<Omissions>();
    // Those of the body have a test of their own.
    let of_headers = |o: &&status_codes::adapter::Omission| !matches!(o.reason(), Reason::Taken | Reason::Failed);
    omissions
        .into_iter()
        .flat_map(Omissions::iter)
        .filter(of_headers)
        .map(|o| (o.name().to_owned(), o.reason()))
        .collect()
}

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

/// An adapter need not know what a header may be.
#[test]
fn render_hands_out_legal_headers_alone() {
    let error = Wild {
        status: StatusCode::NOT_FOUND,
        headers: vec![("X-A", b"a\r\nSet-Cookie: b".to_vec()), ("X B", b"b".to_vec()), ("X-C", b"c".to_vec())],
    };
    let mut names = Vec::new();
    let response = status_codes::adapter::render(&error, &mut |name, _| {
        names.push(name.to_owned());
        true
    });
    assert_eq!(names, ["X-C"]);
    let names: Vec<&str> = response.omissions.iter().map(status_codes::adapter::Omission::name).collect();
    assert_eq!(names[2..], ["id", "status", "broken"]);
}

#[test]
fn the_body_has_its_own_content_type() {
    let response = respond(404, vec![("content-type", b"text/html".to_vec())]);
    assert_eq!(response.headers()["content-type"], "application/problem+json");
    assert_eq!(omissions(&response), [("content-type".to_owned(), Reason::ServersOwn)]);
}

#[test]
fn types_of_the_http_crate_are_header_values() {
    use status_codes::ToHeader as _;

    #[derive(Default)]
    struct Lines(Vec<String>);

    impl HeaderSink for Lines {
        fn header(&mut self, name: &str, value: &[u8]) {
            self.0.push(format!("{name}: {}", value.escape_ascii()));
        }
    }

    let mut lines = Lines::default();
    vec![http::Method::GET, http::Method::PUT].to_header("Allow", &mut lines);
    http::Uri::from_static("/orders/1").to_header("Location", &mut lines);
    http::HeaderValue::from_static("v").to_header("X-A", &mut lines);
    bytes::Bytes::from_static(b"b").to_header("X-B", &mut lines);
    assert_eq!(lines.0, ["Allow: GET, PUT", "Location: /orders/1", "X-A: v", "X-B: b"]);
}

#[test]
fn illegal_headers_are_left_out_and_named() {
    let values: [&[u8]; 4] = [b"a\r\nset-cookie: b", b"a\nb", b"a\0b", b"\x7f"];
    for value in values {
        let response = respond(404, vec![("X-A", value.to_vec()), ("X-B", b"b".to_vec())]);
        assert_eq!(response.status(), 404);
        assert!(!response.headers().contains_key("x-a") && !response.headers().contains_key("set-cookie"));
        assert_eq!(response.headers()["x-b"], "b");
        assert_eq!(omissions(&response), [("X-A".to_owned(), Reason::Illegal)]);
    }
    let response = respond(404, vec![("not a name", b"a".to_vec())]);
    assert_eq!(omissions(&response), [("not a name".to_owned(), Reason::Illegal)]);
}

/// It is sent, and the log says what is wrong with it.
#[test]
fn a_value_against_its_syntax_is_named() {
    let cases: [(u16, &'static str, &[u8], &[u8]); 9] = [
        (308, "Location", "/caf\u{e9}".as_bytes(), b"/caf%C3%A9"),
        (308, "location", b"/a b", b"/a%20b"),
        (412, "ETag", b"21-50a4d9a3f24e0", b"\"21-50a4d9a3f24e0\""),
        (429, "Retry-After", b"soon", b"60"),
        (429, "Retry-After", b"1.5", b"Sun, 06 Nov 1994 08:49:37 GMT"),
        (405, "Allow", b"GET POST", b"GET, POST"),
        (401, "WWW-Authenticate", b"Bearer realm=\"a", b"Bearer realm=\"a\""),
        (426, "Upgrade", b"HTTP / 2", b"HTTP/2"),
        (404, "Link", b"/docs; rel=help", b"</docs>; rel=help"),
    ];
    for (number, name, wrong, right) in cases {
        let response = respond(number, vec![(name, wrong.to_vec())]);
        assert_eq!(response.headers()[name].as_bytes(), wrong);
        assert_eq!(omissions(&response), [(name.to_owned(), Reason::Syntax)]);
        assert_eq!(omissions(&respond(number, vec![(name, b" ".iter().chain(right).copied().collect())])), []);
    }
    let response = respond(405, vec![("Allow", Vec::new())]);
    assert_eq!((response.headers()["allow"].as_bytes(), omissions(&response)), (&b""[..], vec![]));
}

#[test]
fn a_field_with_one_value_is_sent_once() {
    let twice = |name| vec![(name, b"/a".to_vec()), (name, b"/b".to_vec())];
    let response = respond(308, twice("Location"));
    assert_eq!(response.headers().get_all("location").iter().collect::<Vec<_>>(), ["/a"]);
    assert_eq!(omissions(&response), [("Location".to_owned(), Reason::Repeated)]);
    // The first that can be sent.
    let response = respond(308, vec![("Location", b"\n".to_vec()), ("location", b"/b".to_vec())]);
    assert_eq!(response.headers()["location"], "/b");
    assert_eq!(omissions(&response), [("Location".to_owned(), Reason::Illegal)]);
    // Lists, and names that the table does not know.
    for name in ["Cache-Control", "Set-Cookie", "X-Any"] {
        let response = respond(404, twice(name));
        assert_eq!(response.headers().get_all(name).iter().collect::<Vec<_>>(), ["/a", "/b"]);
        assert_eq!(omissions(&response), []);
    }
}

/// The map of the `http` crate panics if it has no place for another name.
#[test]
fn many_headers_are_cut() {
    #[derive(Debug, thiserror::Error)]
    #[error("many")]
    struct Many(usize, &'static str);

    impl ApiError for Many {
        fn status(&self) -> StatusCode {
            StatusCode::BAD_REQUEST
        }

        fn headers(&self, to: &mut dyn HeaderSink) {
            (0..self.0).for_each(|number| to.header(&format!("{}{number}", self.1), b"v"));
        }
    }

    let mut response: Response = status_codes::adapter::http::response(&Many(25_000, "x-"));
    assert_eq!(response.headers().len(), 4097, "4,096 and the media type");
    let omissions = response.extensions().get::<Omissions>().expect("some");
    assert_eq!(omissions.iter().count(), 25_000 - 4096);
    assert!(omissions.iter().all(|omission| omission.reason() == Reason::TooMany));
    assert!(omissions.to_string().len() < 2000 && omissions.to_string().ends_with("; and 20888 more"));
    // There is a place for what middleware adds.
    for number in 0..1000 {
        let name: http::HeaderName = format!("y-{number}").parse().expect("a name");
        response.headers_mut().append(name, http::HeaderValue::from_static("v"));
    }
    // A name of 70 kB, twenty times.
    let long: &'static str = " ".repeat(70_000).leak();
    let response: Response = status_codes::adapter::http::response(&Many(20, long));
    let omissions = response.extensions().get::<Omissions>().expect("some");
    assert!(omissions.iter().all(|omission| omission.name().chars().count() == 81));
    assert!(omissions.to_string().len() < 3000);
}

/// A status that the declaration does not list is sent, and the log says so.
#[test]
fn a_status_that_is_not_listed_is_named() {
    #[derive(Debug, thiserror::Error, ApiError)]
    #[error("it failed")]
    enum Error {
        #[status(one_of(400, 404))]
        Listed(#[status] u16),
        #[status(hide)]
        Any(#[status] u16),
        #[status(transparent)]
        Inner(Box<Error>),
    }

    let unlisted = "status `409` is not listed in `one_of`";
    for (error, expected) in [
        (Error::Listed(400), ""),
        (Error::Listed(404), ""),
        (Error::Any(409), ""),
        (Error::Listed(409), unlisted),
        (Error::Inner(Box::new(Error::Listed(409))), unlisted),
        (Error::Listed(700), "status `700` is not listed in `one_of`"),
    ] {
        let response = status_codes::adapter::render(&error, &mut |_, _| true);
        let sent = if error.status().as_u16() < 600 { error.status() } else { StatusCode::INTERNAL_SERVER_ERROR };
        assert_eq!((response.status, response.omissions.to_string().as_str()), (sent, expected));
    }
}

/// Repeated constants are one list, and what has a name of its own takes the place of all of them.
#[test]
fn a_list_can_have_several_constants() {
    #[derive(Debug, thiserror::Error, ApiError)]
    #[error("it failed")]
    #[header("Link" = "</a>; rel=help")]
    #[header("Link" = "</b>; rel=help")]
    #[header("Vary" = "Accept")]
    #[header("Vary" = "Origin", on(409))]
    #[header("Cache-Control" = "no-store")]
    #[header("Cache-Control", with = Self::cache)]
    enum Error {
        #[status(404)]
        OfEnum,
        #[status(404)]
        #[header("Link" = "</c>; rel=help")]
        #[header("Link" = "</d>; rel=help")]
        Own,
        #[status(404)]
        #[header("Link" = "</c>; rel=help")]
        OwnAndField(#[header("Link")] Option<&'static str>, #[header("Vary")] &'static str),
        #[status(404)]
        Field(#[header("Link")] Option<&'static str>, #[header("Cache-Control")] Option<&'static str>),
        #[status(hide)]
        Late(#[status] u16, #[header("link")] Option<&'static str>),
        #[status(transparent)]
        Inner(Box<Error>),
    }

    impl Error {
        #[allow(clippy::unused_self, reason = "the attribute passes the error")]
        fn cache(&self) -> &'static str {
            "private"
        }
    }

    let sent = |error: &Error| {
        let mut lines = Vec::new();
        let response = status_codes::adapter::render(error, &mut |name, value| {
            lines.push(format!("{name}: {}", value.escape_ascii()).replace("; rel=help", "").to_lowercase());
            true
        });
        assert!(response.omissions.is_empty(), "{}", response.omissions);
        lines.sort();
        lines.join(", ")
    };
    let cache = "cache-control: no-store, cache-control: private";
    for (error, expected) in [
        (Error::OfEnum, format!("{cache}, link: </a>, link: </b>, vary: accept")),
        (Error::Own, format!("{cache}, link: </c>, link: </d>, vary: accept")),
        (Error::OwnAndField(Some("</e>"), "TE"), format!("{cache}, link: </c>, link: </e>, vary: te")),
        (Error::OwnAndField(None, ""), format!("{cache}, link: </c>, vary: accept")),
        (Error::Field(Some("</e>"), Some("a")), "cache-control: a, link: </e>, vary: accept".to_owned()),
        (Error::Field(None, None), format!("{cache}, link: </a>, link: </b>, vary: accept")),
        (Error::Late(404, None), format!("{cache}, link: </a>, link: </b>, vary: accept")),
        (Error::Late(409, None), format!("{cache}, link: </a>, link: </b>, vary: accept, vary: origin")),
        (Error::Late(409, Some("</e>")), format!("{cache}, link: </e>, vary: accept, vary: origin")),
    ] {
        assert_eq!(sent(&error), expected, "{error:?}");
        assert_eq!(sent(&Error::Inner(Box::new(error))), expected);
    }

    let listed = |error: &Error| {
        let headers = error.spec().expect("a row").headers().iter();
        headers.map(|header| (header.name(), header.value())).collect::<Vec<_>>()
    };
    let links = |first, second| [("Link", Some(first)), ("Link", Some(second))];
    assert_eq!(listed(&Error::OfEnum)[..2], links("</a>; rel=help", "</b>; rel=help"));
    assert_eq!(listed(&Error::Own)[..2], links("</c>; rel=help", "</d>; rel=help"));
}

#[test]
fn headers_of_the_server_are_left_out() {
    for name in ["Content-Length", "transfer-encoding", "Connection", "Keep-Alive", "TE", "Upgrade", "Trailer"] {
        let response = respond(404, vec![(name, b"1".to_vec())]);
        assert!(!response.headers().contains_key(name), "{name}");
        assert_eq!(omissions(&response), [(name.to_owned(), Reason::ServersOwn)]);
    }
}

#[test]
fn without_content_there_is_no_header_about_it() {
    let about = ["Content-Type", "Content-Encoding", "Content-Language", "Content-Range"];
    let headers = || about.iter().map(|name| (*name, b"x".to_vec())).chain([("Content-Location", b"/a".to_vec())]);
    for number in [204, 205, 304] {
        let response = respond(number, headers().collect());
        for name in about {
            assert!(!response.headers().contains_key(name), "{number} {name}");
        }
        assert_eq!(response.headers()["content-location"], "/a");
        assert_eq!(omissions(&response).len(), 4);
    }
}

#[test]
fn upgrade_brings_connection() {
    let response = respond(426, vec![("Upgrade", b"websocket".to_vec())]);
    assert_eq!(response.headers()["upgrade"], "websocket");
    assert_eq!(response.headers()["connection"], "upgrade");
    assert!(omissions(&response).is_empty());
}

#[test]
fn an_enforced_header_is_never_invented() {
    for (number, name) in [(401, "WWW-Authenticate"), (405, "Allow"), (426, "Upgrade"), (301, "Location")] {
        let response = respond(number, Vec::new());
        assert_eq!(response.status(), number);
        assert!(!response.headers().contains_key(name));
        assert_eq!(omissions(&response), [(name.to_owned(), Reason::Missing)]);
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
