//! Values of header fields that cannot be sent, or that say something wrong.

use status_codes::adapter::{Omissions, Reason};
use status_codes::{ApiError, HeaderSink, StatusCode};

use crate::wild::{Response, Wild, omissions, respond};

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

/// A status that the declaration does not list is sent, one that is not for errors becomes 500, and the log says so.
#[test]
fn a_doubtful_status_is_named() {
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
        (Error::Listed(700), "status `700` is not for errors: 500 was sent in its place"),
        (Error::Any(999), "status `999` is not for errors: 500 was sent in its place"),
        (Error::Any(200), "status `200` is not for errors: 500 was sent in its place"),
        (Error::Any(101), "status `101` is not for errors: 500 was sent in its place"),
    ] {
        let response = status_codes::adapter::render(&error, &mut |_, _| true);
        let is_for_errors = (300..600).contains(&error.status().as_u16());
        let sent = if is_for_errors { error.status() } else { StatusCode::INTERNAL_SERVER_ERROR };
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
