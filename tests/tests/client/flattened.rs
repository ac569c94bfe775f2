//! A flattened field takes the members that nothing else has written.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use status_codes::{ApiError, JsonMessage};

use super::{problem, received};

type Rest = BTreeMap<String, Value>;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Extra {
    size: u8,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Traced {
    request_id: String,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("flat")]
#[api_error(type_base = "https://example.com/", client(FlatProblem, derive(PartialEq)))]
enum FlatError {
    #[status(409)]
    Map(#[extension(flatten)] Rest),
    #[status(410, body = JsonMessage)]
    Enveloped(#[extension(flatten)] Rest),
    #[status(422)]
    Option(#[extension(flatten)] Option<Extra>),
    #[status(423)]
    Value(#[extension(flatten)] Value),
    #[status(424)]
    Traced(#[extension(flatten)] Traced),
    Context {
        #[extension(flatten)]
        rest: Rest,
        #[status(transparent)]
        middle: MiddleError,
    },
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("middle")]
#[api_error(client(MiddleProblem, derive(PartialEq)))]
enum MiddleError {
    Context {
        #[extension]
        a: u8,
        #[status(transparent)]
        leaf: LeafError,
    },
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("leaf")]
#[api_error(client(LeafProblem, derive(PartialEq)))]
enum LeafError {
    #[status(404)]
    Leaf {
        #[extension]
        b: u8,
    },
}

fn rest() -> Rest {
    Rest::from([("size".to_owned(), json!(1))])
}

/// `ErrorLayer::request_id` adds it.
#[test]
fn the_id_of_the_request_is_not_taken() {
    let read = |name: &str, status, members: &str| {
        let body = format!(r#"{{"type": "https://example.com/{name}", "request_id": "7f", {members}}}"#);
        problem(status, &body).decode::<FlatProblem>()
    };
    assert_eq!(read("map", 409, r#""size": 1"#), FlatProblem::Map(rest()));
    assert_eq!(read("value", 423, r#""size": 1"#), FlatProblem::Value(json!({ "size": 1 })));
    // It is one of the error's own, or an unknown type would be read.
    let traced = Traced { request_id: "7f".to_owned() };
    assert_eq!(
        received(&FlatError::Traced(traced.clone())).decode::<FlatProblem>(),
        FlatProblem::Traced(traced.clone())
    );
    assert_eq!(read("traced", 424, r#""size": 1"#), FlatProblem::Traced(traced));
    let numbered = problem(409, r#"{"type": "https://example.com/map", "request_id": 7}"#);
    let rest = Rest::from([("request_id".to_owned(), json!(7))]);
    assert_eq!(numbered.decode::<FlatProblem>(), FlatProblem::Map(rest));
}

#[test]
fn the_code_of_an_envelope_is_not_taken() {
    assert_eq!(received(&FlatError::Enveloped(rest())).decode::<FlatProblem>(), FlatProblem::Enveloped(rest()));
    // A problem document has it in its type.
    let rest = Rest::from([("code".to_owned(), json!("mine"))]);
    assert_eq!(received(&FlatError::Map(rest.clone())).decode::<FlatProblem>(), FlatProblem::Map(rest));
}

#[test]
fn the_members_between_are_not_taken() {
    let middle = MiddleError::Context { a: 1, leaf: LeafError::Leaf { b: 2 } };
    let sent = FlatError::Context { rest: rest(), middle };
    let middle = MiddleProblem::Context { a: 1, leaf: LeafProblem::Leaf { b: 2 } };
    assert_eq!(received(&sent).decode::<FlatProblem>(), FlatProblem::Context { rest: rest(), middle });
}

#[test]
fn none_beside_a_member_that_is_not_known() {
    let read = |members: &str| {
        let body = format!(r#"{{"type": "https://example.com/option", {members}}}"#);
        problem(422, &body).decode::<FlatProblem>()
    };
    assert_eq!(read(r#""new": true"#), FlatProblem::Option(None));
    assert_eq!(read(r#""new": true, "size": 1"#), FlatProblem::Option(Some(Extra { size: 1 })));
    assert_eq!(received(&FlatError::Option(None)).decode::<FlatProblem>(), FlatProblem::Option(None));
}

#[test]
fn an_empty_object_is_not_null() {
    assert_eq!(received(&FlatError::Value(json!({}))).decode::<FlatProblem>(), FlatProblem::Value(json!({})));
    assert_eq!(received(&FlatError::Map(Rest::new())).decode::<FlatProblem>(), FlatProblem::Map(Rest::new()));
}
