//! What another server has said does not reach the log by accident, nor a client of ours.

use std::error::Error;

use http::Method;
use status_codes::adapter::sent;
use status_codes::client::ErrorResponse;
use status_codes::{AnyError, ApiError, HandlerError, OrStatus as _};

use super::response;

const SECRET: &str = "hunter2";

/// A secret in every place but the code and the title.
fn secretive(status: u16, content_type: &str) -> ErrorResponse {
    let body = format!(
        r#"{{"type": "/{SECRET}", "title": "Sold out", "code": "sold-out", "detail": "{SECRET}", "instance": "/{SECRET}", "left": "{SECRET}"}}"#
    );
    let headers = [
        ("content-type", content_type),
        ("set-cookie", SECRET),
        ("authorization", SECRET),
        ("x-internal", SECRET),
        ("www-authenticate", SECRET),
        ("location", SECRET),
    ];
    response(status, &headers, body)
}

#[test]
fn the_log_has_no_value() {
    let failed = secretive(409, "application/problem+json");
    assert_eq!(failed.to_string(), "409 Conflict (sold-out): Sold out");
    let debug = format!("{failed:?} {failed:#?}");
    assert!(!debug.contains(SECRET) && !debug.contains("Sold out"), "{debug}");
    assert!(debug.contains("\"set-cookie\"") && debug.contains("body_len"), "{debug}");
    assert!(failed.source().is_none());
}

#[test]
fn a_text_stays_on_its_line_and_is_cut() {
    let long = "é".repeat(1 << 20);
    let body = format!(r#"{{"code": "a\nforged\u001b[31m\u202e", "title": "{long}"}}"#);
    let shown = super::problem(409, &body).to_string();
    assert_eq!(shown, format!(r"409 Conflict (a\nforged\u{{1b}}[31m\u{{202e}}): {}…", "é".repeat(128)));
}

/// A bare 502, in whatever way it comes out of a handler.
#[test]
fn a_response_is_a_bare_502() {
    let by_handler = HandlerError::<AnyError>::from(secretive(409, "application/problem+json")).into_inner();
    let bare = r#"{"title":"Bad Gateway","status":502}"#;
    for sent in [
        sent(&secretive(409, "application/problem+json")),
        sent(&secretive(401, "application/json")),
        sent(&AnyError::new(secretive(503, "application/problem+json"))),
        sent(&by_handler),
    ] {
        assert_eq!((sent.status().as_u16(), sent.text()), (502, bare));
        assert_eq!(sent.lines("x-internal").count() + sent.lines("set-cookie").count(), 0);
        assert!(!format!("{sent:?}").contains(SECRET), "{sent:?}");
    }
}

/// A report with a response in it is an error of one's own, unless the handler names the type: then it is the bare 502.
#[test]
fn a_report_does_not_pass_it_on() {
    let boxed = || -> Box<dyn Error + Send + Sync> { secretive(404, "application/problem+json").into() };
    let report = || anyhow::Error::new(secretive(404, "application/problem+json")).context("no stock");
    for (error, status) in [
        (HandlerError::<AnyError>::from(boxed()).into_inner(), 500),
        (HandlerError::<AnyError>::from(report()).into_inner(), 500),
        (HandlerError::<ErrorResponse>::from(boxed()).into_inner(), 502),
        (HandlerError::<ErrorResponse>::from(report()).into_inner(), 502),
        (Err::<(), _>(secretive(404, "application/problem+json")).or_status(400).unwrap_err(), 400),
    ] {
        let sent = sent(&error);
        assert_eq!(error.status(), status);
        assert!(!format!("{sent:?}").contains(SECRET) && !sent.text().contains("Sold out"), "{sent:?}");
    }
}

#[test]
fn a_4xx_with_a_problem_document_is_passed_on_if_asked() {
    let error = secretive(409, "Application/Problem+JSON; charset=utf-8").pass_on();
    let sent = sent(&error);
    assert_eq!(sent.status(), 409);
    let expected = format!(
        r#"{{"type":"/{SECRET}","title":"Sold out","status":409,"detail":"{SECRET}","code":"sold-out","left":"{SECRET}"}}"#
    );
    assert_eq!(sent.text(), expected, "no `instance`");
    for name in ["set-cookie", "authorization", "x-internal", "www-authenticate", "location"] {
        assert_eq!(sent.lines(name).count(), 0, "{name}");
    }
    // A report keeps what was passed on, because it was asked for.
    let report = anyhow::Error::new(error).context("no stock");
    assert_eq!(HandlerError::<AnyError>::from(report).error().status(), 409);
}

/// The server's clients have an id of their own, or none.
#[test]
fn the_id_of_another_request_is_not_passed_on() {
    let body = r#"{"title": "Sold out", "request_id": "7f", "left": 2}"#;
    let failed = response(409, &[("content-type", "application/problem+json")], body);
    assert_eq!(sent(&failed.pass_on()).text(), r#"{"title":"Sold out","status":409,"left":2}"#);
}

#[test]
fn nothing_else_is_passed_on() {
    for (status, content_type) in [
        (200, "application/problem+json"),
        (302, "application/problem+json"),
        (500, "application/problem+json"),
        (503, "application/problem+json"),
        (600, "application/problem+json"),
        (409, "application/json"),
        (409, "application/problem+xml"),
        (409, "text/html"),
    ] {
        let error = secretive(status, content_type).pass_on();
        let sent = sent(&error);
        assert_eq!(sent.text(), r#"{"title":"Bad Gateway","status":502}"#, "{status} {content_type}");
        assert_eq!(sent.header("retry-after"), None);
        // It is still there for the log.
        assert!(error.is::<ErrorResponse>());
    }
}

/// The status is that of the status line, and the only header is one that can be read.
#[test]
fn what_is_passed_on_is_correct() {
    for (value, expected) in [("120", Some("120")), ("soon", None), ("99999999", Some("86400")), ("-1", None)] {
        let headers = [("content-type", "application/problem+json"), ("retry-after", value)];
        let sent = sent(&response(429, &headers, r#"{"status": 200, "title": "Slow down"}"#).pass_on());
        assert_eq!(sent.text(), r#"{"title":"Slow down","status":429}"#);
        assert_eq!(sent.header("retry-after"), expected, "{value}");
    }
}

#[test]
fn the_status_decides_about_a_retry() {
    let failed = response(503, &[("retry-after", "soon"), ("retry-after", " 7 ")], "");
    assert_eq!(failed.retry_after(), Some(std::time::Duration::from_secs(7)));
    assert!(failed.may_retry(&Method::GET) && !failed.may_retry(&Method::POST));
    assert!(response(429, &[], "").may_retry(&Method::POST));
    assert!(!super::problem(404, r#"{"status": 503}"#).may_retry(&Method::GET));
}
