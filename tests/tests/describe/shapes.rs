//! Types of errors, and values of each variant.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::time::Duration;

use serde::Serialize;
use serde_json::json;
use status_codes::openapi::{Responses, responses};
use status_codes::{ApiError, BodyError, Buffer, Empty, ErrorBody, Members, PlainText, Problem, PublicText};

use crate::judge::judge;

/// `{"error": {"code", "message", "details"}}`
pub(crate) struct Envelope;

#[derive(Serialize)]
struct Document<'e> {
    error: Inside<'e>,
}

#[derive(Serialize)]
struct Inside<'e> {
    code: status_codes::spec::MachineCode<'e>,
    message: PublicText<'e>,
    #[serde(flatten)]
    details: Members<'e>,
}

impl<E: ApiError + ?Sized> ErrorBody<E> for Envelope {
    const CONTENT_TYPE: &'static str = "application/json";

    fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError> {
        let (code, message, details) = (to.code(error), to.message(error), to.members(error));
        to.json(&Document { error: Inside { code, message, details } })
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(type_base = "https://example.com/problems/")]
#[header("X-Api" = "1")]
#[header("Retry-After" = "120", on(503))]
#[extension("service" = "orders")]
pub(crate) enum Order {
    /// There is no such order.
    ///
    /// The second paragraph is for the team.
    #[error("order {id} not found")]
    #[status(404)]
    NotFound {
        #[extension]
        id: u64,
        #[extension]
        hint: Option<String>,
    },
    #[error("only {left:>3} left {{}}")]
    #[status(409)]
    Short {
        #[extension]
        left: f64,
        #[extension("by_item")]
        items: BTreeMap<String, Vec<u8>>,
    },
    #[error("taken")]
    #[status(409, detail = "the name {name} is taken")]
    Taken { name: &'static str },
    #[error("slow down")]
    #[status(429, body = PlainText)]
    Slow(#[header("Retry-After")] Option<Duration>),
    #[error("nothing")]
    #[status(404, body = Empty)]
    Silent,
    #[error("the pool is empty")]
    #[status(503)]
    Busy,
    #[error("unchanged")]
    #[status(304)]
    Unchanged(#[header("ETag")] &'static str),
    #[error("done")]
    #[status(204)]
    Done,
    #[error("elsewhere")]
    #[status(303)]
    #[header("Location" = "/login")]
    Login,
    #[error("broken")]
    #[status(500, code = 17)]
    Broken(#[extension("source")] Cow<'static, str>),
}

pub(crate) fn orders() -> Vec<Order> {
    vec![
        Order::NotFound { id: 7, hint: None },
        Order::NotFound { id: 0, hint: Some("look".to_owned()) },
        Order::Short { left: 1.5, items: BTreeMap::from([("a".to_owned(), vec![1, 2])]) },
        Order::Short { left: f64::NAN, items: BTreeMap::new() },
        Order::Taken { name: "ada" },
        Order::Slow(None),
        Order::Slow(Some(Duration::from_secs(3))),
        Order::Silent,
        Order::Busy,
        Order::Unchanged("\"v1\""),
        Order::Done,
        Order::Login,
        Order::Broken("x".into()),
    ]
}

#[test]
fn an_enum_with_everything() {
    judge(&orders());
    let responses = responses::<Order>();
    assert_eq!(
        responses["503"]["headers"]["Retry-After"],
        json!({ "required": true, "schema": { "type": "string", "enum": ["120"] } })
    );
    assert_eq!(responses["429"]["headers"]["Retry-After"]["required"], false);
    assert_eq!(responses["404"]["description"], "- `not-found`: There is no such order.\n- `silent`: nothing\n");
    let schema = &responses["404"]["content"]["application/problem+json"]["schema"];
    assert_eq!(schema["required"], json!(["detail", "id", "service", "status", "title", "type"]));
    assert_eq!(schema["properties"]["status"], json!({ "type": "integer", "enum": [404] }));
    assert_eq!(schema["properties"]["type"]["enum"], json!(["https://example.com/problems/not-found"]));
    let conflict = &responses["409"]["content"]["application/problem+json"];
    assert_eq!(conflict["schema"]["required"], json!(["detail", "service", "status", "title", "type"]));
    assert_eq!(conflict["examples"]["short"]["value"]["detail"], "only {left} left {}");
    assert_eq!(conflict["examples"]["short"]["x-sample"], true);
    assert!(!responses.contains_key("default"));
}

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(body = Envelope, rename_all = "SCREAMING_SNAKE_CASE")]
pub(crate) enum Account {
    #[error("password of {user} does not match")]
    #[status(403, detail = "name or password is wrong")]
    WrongPassword { user: String },
    #[error("no account {0}")]
    #[status(404)]
    Unknown(#[extension("account")] u64),
    #[error("gone")]
    #[status(410, body = Problem)]
    Gone,
}

pub(crate) fn accounts() -> Vec<Account> {
    vec![Account::WrongPassword { user: "ada".to_owned() }, Account::Unknown(7), Account::Gone]
}

#[test]
fn an_envelope_of_ones_own() {
    judge(&accounts());
    let content = &responses::<Account>()["404"]["content"]["application/json"];
    let inside = &content["schema"]["properties"]["error"];
    assert_eq!(inside["properties"]["code"], json!({ "type": "string", "enum": ["UNKNOWN"] }));
    assert_eq!(inside["properties"]["account"]["format"], "uint64");
    assert_eq!(inside["required"], json!(["account", "code", "message"]));
    assert_eq!(
        content["examples"]["UNKNOWN"]["value"],
        json!({ "error": { "code": "UNKNOWN", "message": "no account {0}", "account": 1 } })
    );
}

#[derive(Debug, thiserror::Error, ApiError)]
pub(crate) enum Registry {
    #[error("header is missing")]
    #[status(400, code = "HE_01")]
    Header,
    #[error("header is empty")]
    #[status(400, code = "HE_01")]
    EmptyHeader,
    #[error("not signed")]
    #[status(422, code = "SI_07")]
    Signature,
}

#[test]
fn codes_that_variants_share() {
    judge(&[Registry::Header, Registry::EmptyHeader, Registry::Signature]);
    let examples = &responses::<Registry>()["400"]["content"]["application/problem+json"]["examples"];
    assert!(examples["HE_01"].is_object() && examples["HE_01-2"].is_object());
}

#[derive(Debug, thiserror::Error, ApiError)]
#[header("WWW-Authenticate" = "Bearer", on(401))]
#[header("X-Any" = "1")]
enum Late {
    #[error("upstream said {status}")]
    Upstream {
        #[status]
        status: u16,
    },
    #[error("one of")]
    #[status(with = std::convert::identity, one_of(401, 404, 503))]
    OneOf(#[extension(skip)] u16),
    #[error("a code of run time")]
    #[status(400, code(with = std::convert::identity))]
    Code(String),
}

#[test]
fn a_status_that_is_known_at_run_time() {
    assert!(Late::specs().is_open());
    judge(&[
        Late::Upstream { status: 402 },
        Late::Upstream { status: 502 },
        Late::OneOf(401),
        Late::OneOf(404),
        Late::OneOf(503),
        Late::Code("A-7".to_owned()),
        Late::Code(String::new()),
    ]);
    let responses = responses::<Late>();
    assert_eq!(responses["401"]["headers"]["WWW-Authenticate"]["required"], true);
    assert!(responses["404"]["headers"].get("WWW-Authenticate").is_none());
    assert_eq!(responses["404"]["description"], "`one-of`: Not Found");
    assert_eq!(responses["default"]["description"], "`upstream`: An error with another status");
    // That of the one error which may have another status.
    assert_eq!(responses["default"]["headers"]["X-Any"]["required"], true);
    assert_eq!(responses["default"]["headers"]["WWW-Authenticate"]["required"], false);
    let schema = &responses["default"]["content"]["application/problem+json"]["schema"];
    assert_eq!(schema["properties"]["code"]["enum"], json!(["upstream"]));
    assert_eq!(schema["properties"]["status"], json!({ "type": "integer" }));
    assert_eq!(schema["required"], json!(["code", "status"]));
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("generic")]
enum Generic<T: std::fmt::Debug + Serialize, E: ApiError + 'static> {
    #[status(409)]
    Member(#[extension("value")] T, #[extension("list")] Vec<T>),
    #[error(transparent)]
    #[status(transparent)]
    Inner(E),
}

#[test]
fn generic_types() {
    judge(&[Generic::Member(7_u8, vec![7]), Generic::Inner(Registry::Header)]);
    let untyped = Responses::of::<Generic<u8, Registry>>().untyped();
    assert_eq!(untyped, ["Generic::Member.list", "Generic::Member.value"]);
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("flat")]
#[status(409)]
#[extension("by_function", with = length)]
struct Flattened {
    #[extension(flatten)]
    pause: Duration,
    #[extension("instance")]
    instance: String,
    #[extension("n", with = if_odd)]
    number: u32,
}

/// The derive passes references.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "that is what a function of the fields gets")]
fn length(_: &Duration, instance: &str, _: &u32) -> usize {
    instance.len()
}

/// The derive passes references.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "that is what a function of a field gets")]
fn if_odd(number: &u32) -> Option<u32> {
    (number % 2 == 1).then_some(*number)
}

#[test]
fn flattened_members_and_functions() {
    judge(&[Flattened { pause: Duration::from_secs(1), instance: "/orders/7".to_owned(), number: 3 }]);
}
