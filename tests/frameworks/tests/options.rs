//! The options of a layer, together and around each other.

use http::Request;
use status_codes::adapter::Untouched;
use status_codes::{ApiError, ErrorLayer, Failure, Problem};

use crate::errors::{Envelope, answer};
use crate::service::{Body, Sent, again, full, ours, response, through_asked};
use crate::traced::{OwnId, WithId};

const NAME: &str = "x-request-id";
const PLAIN: (&str, &str) = ("content-type", "text/plain");

fn layer() -> ErrorLayer {
    ErrorLayer::new().request_id(NAME)
}

fn asked(fields: &[(&str, &str)]) -> Request<()> {
    let mut request = Request::builder();
    for (name, value) in fields {
        request = request.header(*name, *value);
    }
    request.body(()).expect("a request")
}

fn failing() -> http::Response<Body> {
    ours(answer("/secret/4").expect_err("it fails"))
}

/// The id of a failed request, which is the same in the header, the body and the event.
fn id_of(sent: &Sent) -> String {
    let id = sent.header(NAME).expect("a header").to_owned();
    let body: serde_json::Value = serde_json::from_str(&sent.body).expect("JSON");
    assert_eq!((&body["request_id"], &sent.line().fields["request_id"]), (&id.as_str().into(), &id));
    assert_eq!(sent.extensions.get::<Failure>().expect("a failure").request_id(), Some(id.as_str()));
    id
}

#[test]
fn the_request_comes_first_then_the_response() {
    for make in [failing, || response(404, &[PLAIN], full("no route"))] {
        let with = |field: &[(&'static str, &'static str)]| {
            let mut answer = make();
            for (name, value) in field {
                answer.headers_mut().append(*name, http::HeaderValue::from_static(value));
            }
            answer
        };
        let of = |request: &[(&str, &str)], answer: &[(&'static str, &'static str)]| {
            id_of(&through_asked(&layer(), asked(request), with(answer)))
        };
        assert_eq!(of(&[(NAME, "request")], &[(NAME, "response")]), "request");
        assert_eq!(of(&[("X-Request-ID", "request")], &[]), "request");
        assert_eq!(of(&[], &[(NAME, "response")]), "response");
        assert_eq!(of(&[(NAME, "not one")], &[(NAME, "response")]), "response");
        // Every line is replaced.
        assert_eq!(of(&[(NAME, "not one")], &[(NAME, "<b>"), (NAME, "second")]).len(), 32);
        assert_eq!(of(&[(NAME, &"x".repeat(64))], &[]), "x".repeat(64));
    }
}

/// There is one id in everything that is sent and logged.
#[test]
fn of_nested_layers_the_innermost_chooses_the_id() {
    for make in [failing, || response(404, &[PLAIN], full("no route"))] {
        let inner = through_asked(&layer(), asked(&[]), make());
        let id = id_of(&inner);
        let outer = again(&layer().body::<Envelope>(), asked(&[(NAME, "outer")]), inner);
        assert_eq!((outer.header(NAME), &outer.line().fields["request_id"]), (Some(id.as_str()), &id));

        // Another name, and a body that a layer further outside names.
        let inner = through_asked(&layer(), asked(&[(NAME, "inner")]), make());
        let outer =
            again(&ErrorLayer::new().request_id("X-Trace").body::<WithId>(), asked(&[("x-trace", "outer")]), inner);
        assert_eq!((outer.header(NAME), outer.header("x-trace")), (Some("inner"), Some("inner")));
        assert!(outer.body.ends_with(r#""id":"inner"}"#), "{}", outer.body);

        // The inner one names a body but no id.
        let inner = through_asked(&ErrorLayer::new().body::<WithId>(), asked(&[]), make());
        let outer = again(&layer(), asked(&[(NAME, "outer")]), inner);
        assert!(outer.body.ends_with(r#""id":"outer"}"#), "{}", outer.body);
        assert_eq!(outer.header(NAME), Some("outer"));
        assert!(!outer.line().fields.contains_key("request_id"));

        // The inner one only logs.
        let inner = through_asked(&layer().log_only(), asked(&[(NAME, "inner")]), make());
        assert_eq!(inner.header(NAME), None);
        assert_eq!(id_of(&again(&layer(), asked(&[(NAME, "outer")]), inner)), "inner");
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[status(409)]
#[error("busy")]
struct OwnMember {
    #[extension]
    request_id: &'static str,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[status(409)]
#[error("busy")]
#[extension("request_id" = "mine")]
struct OwnConstant;

/// The layer does not replace it.
#[test]
fn a_member_of_the_error_itself_wins() {
    let problem = Problem::new(409).with_member("request_id", "mine").expect("a member");
    for answer in [ours(OwnMember { request_id: "mine" }), ours(OwnConstant), ours(problem)] {
        let sent = through_asked(&layer(), asked(&[(NAME, "layer")]), answer);
        assert_eq!(sent.body.matches("request_id").count(), 1, "{}", sent.body);
        assert!(sent.body.contains(r#""request_id":"mine""#), "{}", sent.body);
        assert_eq!((sent.header(NAME), sent.line().fields["request_id"].as_str()), (Some("layer"), "layer"));
    }
    let sent = through_asked(&layer(), asked(&[]), ours(OwnMember { request_id: "mine" }));
    assert!(sent.omissions().expect("an omission").contains("member `request_id`"));
}

#[test]
fn a_problem_and_a_body_that_fails_have_the_id() {
    let id = || asked(&[(NAME, "a")]);
    let sent = through_asked(&layer(), id(), ours(Problem::new(404)));
    assert_eq!(sent.body, r#"{"title":"Not Found","status":404,"request_id":"a"}"#);
    let sent = through_asked(&layer().body::<crate::errors::HalfBody>(), id(), failing());
    assert_eq!(sent.body, r#"{"title":"Not Found","status":404,"request_id":"a"}"#);
}

/// A snapshot does not know how the body was written.
#[test]
fn the_own_body_of_a_snapshot_stays() {
    let snapshot = status_codes::adapter::http::response::<bytes::Bytes>(&OwnId).map(full);
    let sent = through_asked(&layer().body::<Envelope>(), asked(&[(NAME, "a")]), snapshot);
    assert_eq!((sent.body.as_str(), sent.header(NAME)), (r#"{"error":"own id","id":null}"#, Some("a")));
    assert_eq!(sent.line().fields["request_id"], "a");
}

/// Layers for own errors, for all of them, and marks, around each other.
#[test]
fn options_hold_for_their_own_layer() {
    let refused = || response(500, &[PLAIN], full("the pool is empty"));
    let envelope = r#"{"error":"Internal Server Error","status":500}"#;
    let (own, all) = (|| ErrorLayer::new().own_errors_only(), || ErrorLayer::new().body::<Envelope>());
    let logged = || ErrorLayer::new().log_only();
    for (inner, outer, body) in [
        (own(), all(), envelope),
        (logged(), all(), envelope),
        (all(), own().body::<WithId>(), envelope),
        (own(), logged(), "the pool is empty"),
        (own().log_only(), all(), envelope),
    ] {
        let sent = again(&outer, asked(&[]), through_asked(&inner, asked(&[]), refused()));
        assert_eq!(sent.body, body, "{inner:?} {outer:?}");
        assert_eq!(sent.lines.len(), 1, "{inner:?} {outer:?}");
    }
    for (layer, lines) in [(own().log_only(), 0), (logged().body::<Envelope>().hide_framework_text(), 1)] {
        let sent = through_asked(&layer, asked(&[]), refused());
        assert_eq!((sent.body.as_str(), sent.lines.len()), ("the pool is empty", lines));
        let sent = through_asked(&layer, asked(&[]), failing());
        assert!(sent.body.contains(r#""code":"skipped""#) && sent.lines.len() == 1, "{}", sent.body);
    }
    // A mark holds for each layer.
    for mut answer in [refused(), failing()] {
        answer.extensions_mut().insert(Untouched);
        let before = answer.headers().get("content-type").cloned();
        let sent = again(&all(), asked(&[]), through_asked(&all().request_id(NAME), asked(&[]), answer));
        assert!(!sent.body.contains("\"error\""), "{}", sent.body);
        assert_eq!((sent.headers.get("content-type"), sent.lines.len()), (before.as_ref(), 1));
        assert_eq!(sent.header(NAME), Some(sent.line().fields["request_id"].as_str()));
    }
}

/// They hold for every author, and also if the layer leaves a response alone.
#[test]
fn the_framing_rules_hold_under_every_option() {
    for layer in
        [ErrorLayer::new().own_errors_only(), ErrorLayer::new().log_only(), layer().own_errors_only().log_only()]
    {
        for status in [204, 205, 304] {
            let mut answer = response(status, &[PLAIN, ("content-length", "9")], full("forbidden"));
            answer.extensions_mut().insert(Untouched);
            let sent = through_asked(&layer, asked(&[]), answer);
            assert_eq!((sent.body.as_str(), sent.length, sent.header("content-type")), ("", Some(0), None), "{status}");
        }
        let mut head = asked(&[]);
        *head.method_mut() = http::Method::HEAD;
        let sent = through_asked(&layer, head, response(404, &[PLAIN], full("no route")));
        assert_eq!((sent.body.as_str(), sent.header("content-length")), ("", Some("8")));
    }
}

#[test]
fn a_name_that_is_not_one_is_refused() {
    for (name, rule) in [
        ("", "is not a header name; write a token"),
        ("x request id", "is not a header name; write a token"),
        ("x-id\r\nowned: 1", "is not a header name; write a token"),
        ("Content-Length", "cannot hold the id of a request"),
        ("connection", "cannot hold the id of a request"),
        ("content-type", "cannot hold the id of a request"),
        ("etag", "cannot hold the id of a request"),
    ] {
        let refused = std::panic::catch_unwind(|| drop(ErrorLayer::new().request_id(name))).expect_err(name);
        let said = refused.downcast_ref::<String>().expect("a text");
        assert!(said.contains(rule) && !said.contains('\n'), "{said}");
    }
}
