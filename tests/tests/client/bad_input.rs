//! Whatever a server or something on the way sends (RFC 9457 §3.1): no panic, and nothing is lost.

use status_codes::spec::ErrorSpec;
use status_codes::{ApiError, Problem};

use super::{problem, response};

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(client(OrderProblem, derive(PartialEq)))]
#[allow(dead_code, reason = "only their specs are looked for")]
enum OrderError {
    #[error("not found")]
    #[status(404)]
    NotFound,
    #[error("sold out")]
    #[status(409)]
    SoldOut,
    #[error("few")]
    #[status(422)]
    Few {
        #[extension]
        left: u32,
        #[extension]
        of: Option<Vec<u8>>,
        #[extension(flatten)]
        rest: std::collections::BTreeMap<String, bool>,
    },
}

#[test]
fn a_body_that_is_not_a_problem_document_is_kept() {
    let long = "x".repeat(10 << 20);
    let deep = "[".repeat(1 << 20);
    for (content_type, body) in [
        ("text/html", &b"<html><h1>502 Bad Gateway</h1></html>"[..]),
        ("text/html; charset=utf-8", b"{}"),
        ("application/problem+xml", b"<problem xmlns=\"urn:ietf:rfc:7807\"/>"),
        ("application/problem+json", b""),
        ("application/problem+json", b"  "),
        ("application/problem+json", b"{\"title\": \"cut o"),
        ("application/problem+json", b"[]"),
        ("application/problem+json", b"null"),
        ("application/problem+json", b"404"),
        ("application/problem+json", b"{} {}"),
        ("application/problem+json", b"<html>"),
        ("application/problem+json", b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03"),
        ("application/problem+json", b"\xff\xfe{\x00}\x00"),
        ("application/problem+json", deep.as_bytes()),
        ("application/problem+json", long.as_bytes()),
        ("application/jsonp", b"{}"),
        ("json", b"{}"),
        ("+", b"{}"),
        ("", b"{}"),
    ] {
        let failed = response(404, &[("content-type", content_type)], body.to_vec()).of::<OrderError>();
        assert_eq!((failed.problem(), failed.code()), (None, None), "{content_type}");
        assert!(failed.spec().is_none(), "{content_type}");
        assert_eq!(failed.decode::<OrderProblem>(), OrderProblem::Unknown, "{content_type}");
        assert_eq!((failed.status().as_u16(), failed.body()), (404, body));
        assert_eq!(failed.headers().len(), 1);
        assert_eq!(failed.to_string(), "404 Not Found");
        assert!(!failed.is_truncated());
    }
    let failed = response(404, &[], "{}");
    assert_eq!(failed.problem(), None, "nothing says that it is JSON");
}

#[test]
fn a_long_document_is_read() {
    let body = format!("{{\"code\": \"not-found\", \"filler\": \"{}\"}}", "x".repeat(10 << 20));
    let failed = problem(404, &body).of::<OrderError>();
    assert_eq!(failed.spec().map(ErrorSpec::variant), Some("NotFound"));
    assert_eq!(failed.body().len(), body.len());
    assert_eq!(failed.decode::<OrderProblem>(), OrderProblem::NotFound);
}

#[test]
fn the_media_type_is_read_leniently() {
    for content_type in [
        "application/problem+json",
        "Application/Problem+JSON",
        "application/problem+json; charset=iso-8859-1",
        " application/problem+json ;charset=\"utf-8\"; profile=x",
        "application/problem+json, application/problem+json",
        "application/json",
        "APPLICATION/JSON;charset=UTF-8",
        "text/json",
        "application/vnd.example.v2+json",
    ] {
        let failed = response(409, &[("content-type", content_type)], r#"{"code": "sold-out"}"#).of::<OrderError>();
        assert_eq!(failed.code().as_deref(), Some("sold-out"), "{content_type}");
        assert!(failed.spec().is_some(), "{content_type}");
        assert_eq!(failed.decode::<OrderProblem>(), OrderProblem::SoldOut, "{content_type}");
    }
}

#[test]
fn a_member_of_the_wrong_type_takes_nothing_with_it() {
    for odd in [r#""type": 7"#, r#""title": {}"#, r#""status": "x""#, r#""detail": [1]"#, r#""odd": 1e999"#] {
        let failed = problem(409, &format!(r#"{{"code": "sold-out", {odd}}}"#)).of::<OrderError>();
        assert_eq!(failed.spec().map(ErrorSpec::variant), Some("SoldOut"), "{odd}");
    }
    assert_eq!(problem(404, r#"{"type": 7}"#).problem(), Some(&Problem::default()));
}

#[test]
fn marks_and_wrong_codings() {
    let failed = response(
        409,
        &[("content-type", "application/problem+json; charset=latin1")],
        &b"\xef\xbb\xbf{\"title\": \"caf\xe9\", \"code\": \"sold-out\"}"[..],
    );
    assert_eq!(failed.problem().and_then(Problem::title), Some("caf\u{fffd}"));
    assert_eq!(failed.code().as_deref(), Some("sold-out"));
}

#[test]
fn the_last_of_two_members_counts() {
    let failed =
        problem(409, r#"{"code": "x", "code": "sold-out", "title": 1, "title": "Sold out"}"#).of::<OrderError>();
    assert_eq!(failed.to_string(), "409 Conflict (sold-out): Sold out");
    assert!(failed.spec().is_some());
    assert!(failed.body().starts_with(br#"{"code": "x", "#), "the first is still in the body");
}

/// The status line decides.
#[test]
fn a_code_of_another_status_is_unknown() {
    for status in [200, 400, 404, 410, 500, 599, 600, 999] {
        let failed = problem(status, r#"{"code": "sold-out", "status": 409}"#).of::<OrderError>();
        assert!(failed.spec().is_none(), "{status}");
        assert_eq!(failed.status(), status);
        assert_eq!(failed.code().as_deref(), Some("sold-out"));
        assert_eq!(failed.decode::<OrderProblem>(), OrderProblem::Unknown, "{status}");
    }
}

/// A field that cannot be read makes the error unknown, and no other variant takes its place.
#[test]
fn a_member_of_the_wrong_type_is_unknown() {
    let few = |left, of, rest: &[(&str, bool)]| OrderProblem::Few {
        left,
        of,
        rest: rest.iter().map(|(name, value)| ((*name).to_owned(), *value)).collect(),
    };
    for (members, expected) in [
        (r#""left": 2"#, few(2, None, &[])),
        (r#""left": 2, "of": null"#, few(2, None, &[])),
        (r#""left": 2, "of": [1]"#, few(2, Some(vec![1]), &[])),
        (r#""left": 1, "left": 2"#, few(2, None, &[])),
        (r#""left": 2, "title": 7, "detail": [], "status": "x", "type": 1"#, few(2, None, &[])),
        (r#""left": 2, "a\"\u0000": true"#, few(2, None, &[("a\"\0", true)])),
        ("", OrderProblem::Unknown),
        (r#""left": null"#, OrderProblem::Unknown),
        (r#""left": "2""#, OrderProblem::Unknown),
        (r#""left": -1"#, OrderProblem::Unknown),
        (r#""left": 2.5"#, OrderProblem::Unknown),
        (r#""left": 1e999"#, OrderProblem::Unknown),
        (r#""left": 2, "of": 3"#, OrderProblem::Unknown),
        (r#""left": 2, "of": [256]"#, OrderProblem::Unknown),
        (r#""left": 2, "other": 1"#, OrderProblem::Unknown),
    ] {
        let document = format!(r#"{{"code": "few"{}{members}}}"#, if members.is_empty() { "" } else { ", " });
        let failed = problem(422, &document);
        assert_eq!(failed.decode::<OrderProblem>(), expected, "{document}");
        assert_eq!(failed.body(), document.as_bytes());
    }
    let marked = response(409, &[("content-type", "application/json")], &b"\xef\xbb\xbf{\"code\": \"sold-out\"}"[..]);
    assert_eq!(marked.decode::<OrderProblem>(), OrderProblem::SoldOut);
}

#[test]
fn a_result_with_a_response_is_small() {
    assert_eq!(size_of::<Result<(), status_codes::client::ErrorResponse>>(), size_of::<usize>());
}
