//! An inner error beside context: it decides about the response, and the fields that the outer one adds win.

use std::fmt;

use serde_json::{Value, json};
use status_codes::adapter::{Reason, render};
use status_codes::spec::ErrorSpec;
use status_codes::{ApiError, BodyError, Buffer, ErrorBody, StatusCode};

use crate::wild::{Response, all_omissions};

const SECRET: &str = "postgres://admin:hunter2@db-7";

fn sent(error: &dyn ApiError) -> Response {
    status_codes::adapter::http::response(error)
}

fn json_of(response: &Response) -> Value {
    serde_json::from_slice(response.body()).expect("JSON")
}

#[derive(Debug, thiserror::Error, ApiError)]
enum Kind {
    #[error("order {id} not found")]
    #[status(404, log = "debug")]
    #[header("X-Kind" = "inner")]
    #[header("Link" = "</inner>; rel=\"help\"")]
    NotFound {
        #[extension]
        id: u64,
        #[extension]
        trace: &'static str,
    },
    #[error("bad gateway to {0}")]
    #[status(502)]
    Gateway(String),
    #[error("gone")]
    #[status(410, body = Terse)]
    Gone,
}

/// A body that the inner error names.
struct Terse;

impl<E: ApiError + ?Sized> ErrorBody<E> for Terse {
    const CONTENT_TYPE: &'static str = "text/plain";

    fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError> {
        to.write_bytes(to.code(error).to_string().as_bytes());
        Ok(())
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("at {location} with {dsn}: {kind}")]
#[status(log = "info")]
#[header("X-Service" = "orders")]
#[header("Link" = "</outer>; rel=\"help\"")]
#[header("X-Late", with = late)]
#[extension("service" = "orders")]
struct Traced {
    #[header("X-Kind")]
    header: Option<&'static str>,
    #[extension]
    trace: &'static str,
    dsn: &'static str,
    location: &'static str,
    #[source]
    #[status(transparent)]
    kind: Kind,
}

#[expect(clippy::ref_option_ref, reason = "the derive passes a reference to each field")]
fn late(header: &Option<&'static str>, _: &&'static str, _: &&'static str, _: &&'static str, _: &Kind) -> usize {
    header.map_or(0, str::len)
}

fn traced(kind: Kind) -> Traced {
    Traced { header: Some("outer"), trace: "t-1", dsn: SECRET, location: SECRET, kind }
}

#[test]
fn the_outer_error_adds_and_the_inner_one_decides() {
    let error = traced(Kind::NotFound { id: 7, trace: "t-2" });
    assert_eq!((error.status(), error.spec().and_then(ErrorSpec::code)), (StatusCode::NOT_FOUND, Some("not-found")));
    let response = sent(&error);
    let expected = json!({
        "title": "Not Found", "status": 404, "code": "not-found", "detail": "order 7 not found",
        "service": "orders", "trace": "t-1", "id": 7,
    });
    assert_eq!(json_of(&response), expected);
    for (name, value) in [("x-kind", "outer"), ("x-service", "orders"), ("x-late", "5")] {
        assert_eq!(response.headers()[name], value);
    }
    let links: Vec<_> = response.headers().get_all("link").iter().collect();
    assert_eq!(links, ["</outer>; rel=\"help\""]);
    let left_out = ["X-Kind", "Link", "trace"].map(|name| (name.to_owned(), Reason::Taken));
    assert_eq!(all_omissions(&response), left_out);
    assert_eq!(Traced::specs().iter().count(), 3);
}

/// A header that is not there does not take the place of the inner error's.
#[test]
fn none_leaves_the_header_to_the_inner_error() {
    let response = sent(&Traced { header: None, ..traced(Kind::NotFound { id: 7, trace: "t-2" }) });
    assert_eq!(response.headers()["x-kind"], "inner");
}

/// `Display` of the outer error is for the log, also if the inner error is a 4xx.
#[test]
fn context_is_never_sent() {
    for kind in [Kind::NotFound { id: 7, trace: "t" }, Kind::Gateway(SECRET.to_owned()), Kind::Gone] {
        let response = sent(&traced(kind));
        assert!(!String::from_utf8_lossy(response.body()).contains("hunter2"), "{response:?}");
        assert!(!format!("{:?}", response.headers()).contains("hunter2"), "{response:?}");
    }
}

#[test]
fn the_inner_body_names_the_members_that_it_does_not_show() {
    let response = sent(&traced(Kind::Gone));
    assert_eq!((response.status(), &**response.body()), (http::StatusCode::GONE, &b"gone"[..]));
    let hidden = ["service", "trace"].map(|name| (name.to_owned(), Reason::InnerBody));
    assert_eq!(all_omissions(&response), hidden);
}

/// The shape of error-stack's report and of snafu's transparent errors with a location.
#[derive(Debug)]
struct Report<C> {
    context: C,
    attached: &'static str,
}

impl<C> Report<C> {
    fn current_context(&self) -> &C {
        &self.context
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
enum Service {
    #[error("{}", _0.attached)]
    #[status(transparent(with = Report::current_context))]
    Report(Report<Kind>),
    #[error("{place}")]
    #[status(transparent(with = one_of_two), log = "warn")]
    #[header("X-Place" = "here")]
    Either {
        first: Option<Box<Kind>>,
        #[extension]
        place: &'static str,
        second: Report<Kind>,
    },
    #[error("own")]
    #[status(409)]
    Own,
}

#[expect(clippy::ref_option, reason = "the derive passes a reference to each field")]
fn one_of_two<'a>(first: &'a Option<Box<Kind>>, _: &'a &'static str, second: &'a Report<Kind>) -> &'a dyn ApiError {
    match first {
        Some(first) => first,
        None => &second.context,
    }
}

#[test]
fn a_function_returns_the_inner_error() {
    let report = |context| Report { context, attached: SECRET };
    let response = sent(&Service::Report(report(Kind::NotFound { id: 7, trace: "t" })));
    assert_eq!(json_of(&response)["detail"], "order 7 not found");
    assert_eq!(&**sent(&Service::Report(report(Kind::Gone))).body(), b"gone");

    let either = |first: Option<Kind>| Service::Either {
        first: first.map(Box::new),
        place: "here",
        second: report(Kind::NotFound { id: 8, trace: "t" }),
    };
    let response = sent(&either(Some(Kind::Gateway(SECRET.to_owned()))));
    assert_eq!(
        (response.status(), &response.headers()["x-place"]),
        (http::StatusCode::BAD_GATEWAY, &"here".parse().unwrap())
    );
    assert_eq!(
        json_of(&response),
        json!({ "title": "Bad Gateway", "status": 502, "code": "gateway", "place": "here" })
    );
    assert_eq!(json_of(&sent(&either(None)))["id"], 8);
    assert!(!format!("{:?}", sent(&either(None))).contains("hunter2"));
    // Nothing is known about what a function returns.
    assert_eq!(Service::Own.status(), 409);
    let codes: Vec<_> = Service::specs().iter().map(ErrorSpec::code).collect();
    assert_eq!(codes, [Some("own")]);
}

/// An error that stands for another one, by hand.
#[derive(Debug)]
struct ByHand(Kind);

impl fmt::Display for ByHand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(SECRET)
    }
}

impl std::error::Error for ByHand {}

impl ApiError for ByHand {
    fn status(&self) -> StatusCode {
        self.0.status()
    }

    fn inner(&self) -> Option<&dyn ApiError> {
        Some(&self.0)
    }

    fn members(&self, to: &mut dyn status_codes::adapter::MemberSink) {
        to.member("by", &"hand");
    }
}

#[test]
fn delegation_by_hand_keeps_the_inner_body() {
    let rendered = render(&ByHand(Kind::Gone), &mut |_, _| true);
    assert_eq!((rendered.content_type.as_deref(), &*rendered.body), (Some("text/plain"), &b"gone"[..]));
    assert!(rendered.own_body);
    // What it adds itself is in a document, however much of the inner one is known beforehand.
    let body = json_of(&sent(&ByHand(Kind::Gateway(String::new()))));
    assert_eq!(body, json!({ "title": "Bad Gateway", "status": 502, "code": "gateway", "by": "hand" }));
}
