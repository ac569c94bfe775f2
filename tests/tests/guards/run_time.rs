//! Rows of a registry, and machine codes that are known only at run time.

use std::fmt;

use serde_json::{Value, json};
use status_codes::adapter::Reason;
use status_codes::spec::ErrorSpec;
use status_codes::{ApiError, BodyError, Buffer, ErrorBody, LogLevel, StatusCode};

use crate::wild::{Response, all_omissions};

fn sent(error: &dyn ApiError) -> Response {
    status_codes::adapter::http::response(error)
}

fn json_of(error: &dyn ApiError) -> Value {
    serde_json::from_slice(sent(error).body()).expect("JSON")
}

mod registry {
    use super::{ErrorSpec, LogLevel, StatusCode};

    pub(crate) const NO_ORDER: ErrorSpec = ErrorSpec::new("no-order")
        .with_status(StatusCode::NOT_FOUND)
        .with_code("ORD-404")
        .with_title("No such order")
        .with_problem_type("https://example.com/e/no-order")
        .with_log(LogLevel::Debug);
    pub(crate) const BUSY: ErrorSpec =
        ErrorSpec::new("").with_status(StatusCode::SERVICE_UNAVAILABLE).with_code("ORD-503");
    pub(crate) const BARE: ErrorSpec = ErrorSpec::new("").with_status(StatusCode::CONFLICT);
    pub(crate) const NO_CODE: &str = "";
    pub(crate) const WITHOUT_CODE: ErrorSpec = BARE.with_code(NO_CODE);
}

#[derive(Debug, thiserror::Error, ApiError)]
enum Registered {
    #[error("order {id}")]
    #[status(spec = registry::NO_ORDER)]
    NoOrder {
        #[extension]
        id: u64,
    },
    #[error("db-7 is busy")]
    #[status(spec = registry::BUSY)]
    Busy,
    #[error("taken")]
    #[status(spec = registry::NO_ORDER, code = 7, title = "Taken", type = "/taken", log = "error", hide)]
    Overridden,
    #[error("bare")]
    #[status(spec = registry::BARE)]
    NothingButAStatus,
}

#[test]
fn a_row_of_a_registry_is_the_row_of_the_variant() {
    let body = json_of(&Registered::NoOrder { id: 7 });
    let expected = json!({
        "type": "https://example.com/e/no-order", "title": "No such order", "status": 404, "code": "ORD-404",
        "detail": "order 7", "id": 7,
    });
    assert_eq!(body, expected);
    let expected = json!({ "title": "Service Unavailable", "status": 503, "code": "ORD-503" });
    assert_eq!(json_of(&Registered::Busy), expected);
    let expected = json!({ "type": "/taken", "title": "Taken", "status": 404, "code": 7 });
    assert_eq!(json_of(&Registered::Overridden), expected);
    let expected = json!({ "title": "Conflict", "status": 409, "code": "nothing-but-a-status", "detail": "bare" });
    assert_eq!(json_of(&Registered::NothingButAStatus), expected);
    let rows: Vec<_> = Registered::specs().iter().map(|spec| (spec.variant(), spec.log())).collect();
    let expected = [
        ("NoOrder", Some(LogLevel::Debug)),
        ("Busy", None),
        ("Overridden", Some(LogLevel::Error)),
        ("NothingButAStatus", None),
    ];
    assert_eq!(rows, expected);
}

/// The code ends the type, unless the row has a type of its own.
#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(type_base = "https://example.com/p/")]
enum Based {
    #[error("a")]
    #[status(spec = registry::NO_ORDER)]
    NoOrder,
    #[error("b")]
    #[status(spec = registry::BUSY)]
    Busy,
    #[error("c")]
    #[status(spec = registry::BARE)]
    Bare,
    #[error("d")]
    #[status(spec = registry::BUSY, code = "own")]
    OwnCode,
    #[error("e")]
    #[status(409, code(with = Clone::clone))]
    Late(String),
    #[error("f")]
    #[status(spec = registry::NO_ORDER, code(with = Clone::clone))]
    LateOfARow(String),
}

#[test]
fn a_type_ends_with_the_code() {
    let parts = |error: Based| {
        let body = json_of(&error);
        (body["type"].as_str().map(str::to_owned), body["code"].clone())
    };
    let based = |code: &str| (Some(format!("https://example.com/p/{code}")), Value::Null);
    assert_eq!(parts(Based::NoOrder), (Some("https://example.com/e/no-order".to_owned()), json!("ORD-404")));
    assert_eq!(parts(Based::Busy), based("ORD-503"));
    assert_eq!(parts(Based::Bare), based("bare"));
    assert_eq!(parts(Based::OwnCode), based("own"));
    assert_eq!(parts(Based::Late("a b/c#é".to_owned())), based("a%20b%2Fc%23%C3%A9"));
    assert_eq!(parts(Based::Late(String::new())), (None, Value::Null));
    let of_a_row = (Some("https://example.com/e/no-order".to_owned()), json!("x y"));
    assert_eq!(parts(Based::LateOfARow("x y".to_owned())), of_a_row);
}

/// `{"error": code, …}`
struct Envelope;

impl<E: ApiError + ?Sized> ErrorBody<E> for Envelope {
    const CONTENT_TYPE: &'static str = "application/json";

    fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError> {
        to.json(&json!({ "error": to.code(error) }))
    }
}

/// An empty code means that no type ends with it, wherever it comes from.
#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(type_base = "https://example.com/p/", body = Envelope)]
#[error("it failed")]
enum WithoutCode {
    #[status(409, code = "")]
    Literal,
    #[status(409, code = registry::NO_CODE)]
    Constant,
    #[status(spec = registry::WITHOUT_CODE)]
    Row,
    #[status(spec = registry::BUSY)]
    Busy,
}

#[test]
fn an_empty_code_ends_no_type() {
    for error in [WithoutCode::Literal, WithoutCode::Constant, WithoutCode::Row] {
        let spec = error.spec().expect("a row");
        assert_eq!((spec.problem_type(), spec.code()), (None, Some("")), "{error:?}");
        assert_eq!(json_of(&error), json!({ "error": "" }), "{error:?}");
    }
    let spec = WithoutCode::Busy.spec().expect("a row");
    assert_eq!(spec.problem_type(), Some("https://example.com/p/ORD-503"));
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[status(502, code(with = Self::late))]
enum Late {
    Upstream(u32),
    #[status(400, code(with = two))]
    Two(&'static str, u8),
    #[status(404, code(with = failing))]
    Failing,
    #[status(409, code = "", body = Envelope)]
    Empty,
    #[status(409, code(with = Clone::clone), body = Envelope)]
    Enveloped(String),
}

impl Late {
    fn late(&self) -> String {
        if let Self::Upstream(number) = self { format!("UP-{number}\n\"") } else { String::new() }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the derive passes a reference to each field")]
fn two(first: &str, second: &u8) -> impl fmt::Display + use<> {
    format!("{first}-{second}")
}

/// Writes a half, and fails.
struct Half;

impl fmt::Display for Half {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("half")?;
        Err(fmt::Error)
    }
}

fn failing() -> Half {
    Half
}

#[test]
fn a_code_is_read_at_run_time() {
    assert_eq!(json_of(&Late::Upstream(7))["code"], "UP-7\n\"");
    assert_eq!(json_of(&Late::Two("a", 1))["code"], "a-1");
    assert_eq!(json_of(&Late::Empty), json!({ "error": "" }));
    assert_eq!(json_of(&Late::Enveloped("x".to_owned())), json!({ "error": "x" }));
    // Without a code of its own, an error has the name of its status.
    assert_eq!(json_of(&Late::Enveloped(String::new())), json!({ "error": "conflict" }));
    assert_eq!(Late::Upstream(7).spec().and_then(ErrorSpec::code), None);
}

#[test]
fn a_code_that_fails_is_left_out() {
    let response = sent(&Late::Failing);
    assert_eq!(response.body().as_ref(), br#"{"title":"Not Found","status":404,"detail":"it failed"}"#);
    assert_eq!(all_omissions(&response), [("code".to_owned(), Reason::Failed)]);
}

/// A snapshot, which an error without `'static` travels as, keeps the code.
#[tokio::test]
async fn a_snapshot_keeps_the_code() {
    #[derive(Debug, thiserror::Error, ApiError)]
    #[error("it failed")]
    #[status(409, code(with = str::to_owned))]
    struct Borrowed<'a>(&'a str);

    use axum::response::IntoResponse as _;

    let _layer = status_codes::ErrorLayer::new();
    let response = Borrowed("late").into_response();
    let failure: &status_codes::Failure = response.extensions().get().expect("a layer has been built");
    assert!(failure.downcast_ref::<Borrowed<'static>>().is_none());
    assert_eq!(Buffer::new(failure.status()).code(failure.error()).as_str(), "late");
}
