//! A body that the layer writes again: which header fields stay with it, and what was left out of it.

use http::{Method, Response};
use status_codes::{ApiError, BodyError, Buffer, ErrorBody, ErrorLayer, Failure, Problem};

use crate::errors::{Envelope, HalfBody, answer};
use crate::service::{Body, Sent, full, ours, response, through};

const PLAIN: (&str, &str) = ("content-type", "text/plain");

/// Fields about the bytes of a body (RFC 9110 §8, RFC 9530 §2, RFC 6266).
const ABOUT_A_BODY: [(&str, &str); 9] = [
    ("etag", "\"old\""),
    ("last-modified", "Thu, 01 Jan 1970 00:00:00 GMT"),
    ("content-digest", "sha-256=:AA==:"),
    ("repr-digest", "sha-256=:AA==:"),
    ("content-encoding", "identity"),
    ("content-language", "de"),
    ("content-location", "/old"),
    ("content-range", "bytes */7"),
    ("content-disposition", "attachment"),
];

/// Fields about something else.
const ABOUT_ELSE: [(&str, &str); 8] = [
    ("set-cookie", "a=1"),
    ("set-cookie", "b=2"),
    ("vary", "accept"),
    ("cache-control", "no-store"),
    ("allow", "GET"),
    ("www-authenticate", "Bearer"),
    ("link", "</help>; rel=help"),
    ("x-mine", "1"),
];

fn enveloped() -> ErrorLayer {
    ErrorLayer::new().body::<Envelope>()
}

fn with(mut response: Response<Body>, fields: &[(&'static str, &'static str)]) -> Response<Body> {
    for (name, value) in fields {
        response.headers_mut().append(*name, http::HeaderValue::from_static(value));
    }
    response
}

/// The fields of a list that are still there.
fn left(sent: &Sent, fields: &[(&'static str, &'static str)]) -> Vec<&'static str> {
    let is_there = |(name, value): &&(&'static str, &'static str)| {
        sent.headers.get_all(*name).iter().any(|found| found.as_bytes() == value.as_bytes())
    };
    fields.iter().filter(is_there).map(|(name, _)| *name).collect()
}

/// The body that is replaced may be from anybody.
#[test]
fn fields_about_another_body_go() {
    for method in [Method::GET, Method::HEAD] {
        let refused = || response(500, &[PLAIN], full("the pool is empty"));
        let masked = || {
            let mut response = ours(answer("/secret/0").expect_err("it fails"));
            *response.status_mut() = http::StatusCode::NOT_FOUND;
            response
        };
        let error = || ours(answer("/secret/4").expect_err("it fails"));
        for (what, answer, layer) in [
            ("refused", refused(), ErrorLayer::new()),
            ("refused", refused(), enveloped()),
            ("masked", masked(), ErrorLayer::new()),
            ("an error", error(), enveloped()),
        ] {
            let answer = with(with(answer, &ABOUT_A_BODY), &ABOUT_ELSE);
            let sent = through(&layer, method.clone(), answer);
            assert_eq!(left(&sent, &ABOUT_A_BODY), [""; 0], "{what} {method}");
            assert_eq!(left(&sent, &ABOUT_ELSE), ABOUT_ELSE.map(|(name, _)| name), "{what} {method}");
        }
    }
}

/// What is not written again keeps them all.
#[test]
fn fields_about_the_same_body_stay() {
    let own = || ours(answer("/own/0").expect_err("it fails"));
    let document = || response(422, &[("content-type", "application/json")], full("{}"));
    let kept = || ours(answer("/secret/4").expect_err("it fails"));
    let uncoded: Vec<_> = ABOUT_A_BODY.into_iter().filter(|(name, _)| *name != "content-encoding").collect();
    for fields in [&ABOUT_A_BODY[..], &uncoded] {
        for (what, answer, layer) in [
            ("own", own(), enveloped()),
            ("a document", document(), enveloped()),
            ("an error", kept(), ErrorLayer::new()),
        ] {
            let sent = through(&layer, Method::GET, with(answer, fields));
            assert_eq!(left(&sent, fields).len(), fields.len(), "{what}");
        }
    }
}

/// RFC 9110 §14.4: on a 416 it is about the representation, and the client needs it.
#[test]
fn content_range_stays_on_416() {
    for answer in [
        response(416, &[PLAIN, ("content-range", "bytes */47022")], full("too far")),
        with(ours(answer("/static/27").expect_err("it fails")), &[("content-range", "bytes */47022")]),
    ] {
        let sent = through(&enveloped(), Method::GET, answer);
        assert_eq!((sent.status, sent.header("content-range")), (416, Some("bytes */47022")));
        assert!(sent.body.contains("\"status\":416"));
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("vorhanden")]
#[status(412)]
struct Described {
    #[header("ETag")]
    tag: &'static str,
    #[header("Content-Language")]
    language: &'static str,
}

/// It has a lifetime, so the layer has a snapshot of it.
#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(expose, rename_all_fields = "camelCase")]
#[error("the pool is empty")]
#[status(503)]
struct Empty<'a> {
    #[extension("instance", with = Self::uri)]
    pool_id: u8,
    #[extension]
    last_host: &'a str,
    #[source]
    source: std::io::Error,
}

impl Empty<'_> {
    #[allow(clippy::trivially_copy_pass_by_ref, reason = "a function of a member takes a reference")]
    fn uri(pool: &u8) -> String {
        format!("/pools/{pool}")
    }
}

/// What the type exposes stays within the class, with `instance` in its place, and nothing of it crosses to another class. The text
/// of the source is never sent.
#[test]
fn what_a_type_exposes_stays_within_its_class() {
    let error = Empty { pool_id: 7, last_host: "db-7", source: std::io::Error::other("s3cr3t") };
    for (status, layer, expected) in [
        (500, ErrorLayer::new(), r#""detail":"the pool is empty","instance":"/pools/7","lastHost":"db-7"}"#),
        (500, enveloped(), r#"{"error":"the pool is empty","status":500}"#),
        (404, ErrorLayer::new(), r#"{"title":"Not Found","status":404}"#),
        (404, enveloped(), r#"{"error":"Not Found","status":404}"#),
    ] {
        let mut answer = status_codes::adapter::http::response::<bytes::Bytes>(&error).map(full);
        *answer.status_mut() = http::StatusCode::from_u16(status).expect("a status");
        let sent = through(&layer, Method::GET, answer);
        assert!(sent.body.ends_with(expected), "{}", sent.body);
        assert!(!sent.body.contains("s3cr3t"), "{}", sent.body);
    }
}

/// What the error says itself is about what it sends, in whatever body.
#[test]
fn fields_of_the_error_itself_stay() {
    let error = || ours(Described { tag: "\"v2\"", language: "de" });
    let foreign = [("last-modified", "Thu, 01 Jan 1970 00:00:00 GMT"), ("content-digest", "sha-256=:AA==:")];
    let sent = through(&enveloped(), Method::GET, with(error(), &foreign));
    assert_eq!(sent.body, r#"{"error":"vorhanden","status":412}"#);
    assert_eq!((sent.header("etag"), sent.header("content-language")), (Some("\"v2\""), Some("de")));
    assert_eq!(left(&sent, &foreign), [""; 0]);
}

/// A framework that refuses without the header that its status requires (RFC 9110 §11.6.1, §15.5.6, §11.7.1, §15.5.22).
#[test]
fn missing_headers_are_named() {
    for (status, name, value) in [
        (401, "WWW-Authenticate", "Bearer"),
        (405, "Allow", "GET"),
        (407, "Proxy-Authenticate", "Basic"),
        (426, "Upgrade", "h2c"),
    ] {
        let lower: &'static str = name.to_ascii_lowercase().leak();
        let missing = format!("header `{name}` is missing: the status requires it");
        let bodies: [(&[_], &str); 3] =
            [(&[], ""), (&[PLAIN], "refused"), (&[("content-type", "application/json")], "{}")];
        for (fields, text) in bodies {
            for layer in [ErrorLayer::new(), enveloped()] {
                let without = through(&layer, Method::GET, response(status, fields, full(text)));
                assert_eq!(without.omissions().as_deref(), Some(missing.as_str()), "{status} {text:?}");
                let with = through(&layer, Method::GET, with(response(status, fields, full(text)), &[(lower, value)]));
                assert_eq!(with.omissions(), None, "{status} {text:?}");
            }
        }
        // Named once, however many layers there are.
        let twice = ErrorLayer::new();
        let inner = through(&enveloped(), Method::GET, response(status, &[PLAIN], full("refused")));
        let failure = inner.extensions.get::<Failure>().expect("a failure").clone();
        let mut outer = response(status, &[("content-type", "application/json")], full(inner.body));
        outer.extensions_mut().insert(failure);
        let outer = through(&twice, Method::GET, outer);
        assert_eq!(outer.extensions.get::<Failure>().expect("a failure").omissions().iter().count(), 1);
    }
}

/// A body that is not written is named, in the same way with and without a layer.
#[test]
fn bodies_that_fail_are_named() {
    const FAILED: &str = "body `application/json` was not sent: it failed to serialize";
    let layer = ErrorLayer::new().body::<HalfBody>();
    for answer in [
        ours(answer("/secret/4").expect_err("it fails")),
        response(404, &[PLAIN], full("nothing here")),
        response(500, &[PLAIN], full("the pool is empty")),
    ] {
        let status = answer.status().as_u16();
        let sent = through(&layer, Method::GET, answer);
        assert_eq!(sent.omissions().as_deref(), Some(FAILED));
        assert_eq!(sent.header("content-type"), Some("application/problem+json"));
        assert!(sent.body.ends_with(&format!("\"status\":{status}}}")), "{}", sent.body);
    }
    // The error's own.
    let sent = through(&enveloped(), Method::GET, ours(answer("/body/0").expect_err("it fails")));
    assert_eq!(sent.omissions().as_deref(), Some(FAILED));
}

/// Its media type would be a header value with a line break (RFC 9110 §5.5).
struct Illegal;

impl<E: ApiError + ?Sized> ErrorBody<E> for Illegal {
    const CONTENT_TYPE: &'static str = "text/plain\r\nx-owned: 1";

    fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError> {
        to.json(&to.message(error).to_string())
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("own")]
#[status(409, body = Illegal)]
struct Own;

#[test]
fn media_types_that_are_illegal_are_named() {
    let layer = ErrorLayer::new().body::<Illegal>();
    for answer in
        [ours(answer("/secret/4").expect_err("it fails")), response(404, &[PLAIN], full("nothing")), ours(Own)]
    {
        let sent = through(&layer, Method::GET, answer);
        assert_eq!(sent.header("content-type"), None);
        let omissions = sent.extensions.get::<status_codes::adapter::Omissions>().expect("an omission").to_string();
        assert_eq!(
            omissions,
            "media type `text/plain\r\nx-owned: 1` was not sent: its name or value has illegal bytes"
        );
        let escaped = omissions.replace("\r\n", "\\r\\n");
        assert_eq!(sent.line().fields["omissions"], escaped);
        assert!(sent.body.starts_with('"'), "{}", sent.body);
    }
    // It goes with the body that it was for.
    let mut unmasked = through(&layer, Method::GET, ours(answer("/secret/4").expect_err("it fails")));
    let mut outer = response(500, &[], full(unmasked.body));
    *outer.extensions_mut() = std::mem::take(&mut unmasked.extensions);
    let outer = through(&ErrorLayer::new(), Method::GET, outer);
    assert!(outer.body.contains("Internal Server Error"), "{}", outer.body);
}

/// The media type that a body sets itself: the text of the error, of whatever kind it is, or nothing at all.
struct Chosen;

impl<E: ApiError + ?Sized> ErrorBody<E> for Chosen {
    const CONTENT_TYPE: &'static str = "application/json";

    fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError> {
        to.set_content_type(to.message(error).to_string());
        match to.status().as_u16() {
            410 => Ok(()),
            500 => Err(BodyError),
            _ => to.json(&to.status().as_u16()),
        }
    }
}

#[test]
fn a_layer_sends_the_media_type_of_the_value() {
    const ILLEGAL: &str = "media type `a/b\nx-owned: 1` was not sent: its name or value has illegal bytes";
    const FAILED: &str = "body `application/json` was not sent: it failed to serialize";
    let layer = ErrorLayer::new().body::<Chosen>();
    for (status, text, media_type, body, omissions) in [
        (409, "text/x-mine", Some("text/x-mine"), "409", None),
        (409, "a/b\nx-owned: 1", None, "409", Some(ILLEGAL)),
        (410, "text/x-mine", None, "", None),
        (410, "a/b\nx-owned: 1", None, "", None),
        (
            500,
            "text/x-mine",
            Some("application/problem+json"),
            r#"{"title":"Internal Server Error","status":500}"#,
            Some(FAILED),
        ),
    ] {
        let refused = || response(status, &[PLAIN], full(text));
        let returned = || ours(Problem::new(status).with_detail(text));
        for (method, answer) in [(Method::GET, refused()), (Method::GET, returned()), (Method::HEAD, returned())] {
            let is_head = method == Method::HEAD;
            let sent = through(&layer, method, answer);
            assert_eq!((sent.status, sent.header("content-type")), (status, media_type), "{text:?}");
            assert_eq!(sent.body, if is_head { "" } else { body });
            assert_eq!(sent.length, Some(sent.body.len() as u64));
            if is_head {
                assert_eq!(sent.header("content-length"), Some(body.len().to_string().as_str()));
            }
            assert_eq!(sent.header("x-owned"), None);
            let named = sent.extensions.get::<Failure>().expect("a failure").omissions().to_string();
            assert_eq!(named, omissions.unwrap_or_default());
        }
    }
}
