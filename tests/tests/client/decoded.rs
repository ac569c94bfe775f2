//! What the pipeline sends is the same value for a client.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Debug;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use status_codes::client::Decode;
use status_codes::{AnyError, ApiError, Empty, JsonMessage, PlainText, Problem, StatusCode};

use super::{problem, received, response};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Item {
    name: String,
    count: u128,
}

fn count(items: &[u8]) -> usize {
    items.len()
}

/// What can go wrong with the stock.
#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(client(StockProblem, derive(Clone, PartialEq)))]
enum StockError {
    #[error("only {left} left")]
    #[status(409)]
    Short {
        #[extension]
        left: u32,
    },
    #[error("closed")]
    #[status(503)]
    Closed(#[header("Retry-After")] Duration),
    #[error("with rest")]
    #[status(422)]
    Rest {
        #[extension]
        left: u32,
        #[extension(flatten)]
        rest: BTreeMap<String, u8>,
    },
}

fn inner<'a>(_: &'a u8, other: &'a AnyError) -> &'a dyn ApiError {
    other
}

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(
    type_base = "https://api.example.com/problems/",
    rename_all_fields = "camelCase",
    client(OrderProblem, derive(Clone, PartialEq))
)]
#[extension("service" = "orders")]
enum OrderError {
    #[error("unit")]
    #[status(404)]
    NotFound,
    #[error("order {order_id} is {state}")]
    #[status(409)]
    Shipped {
        #[extension]
        order_id: u64,
        #[extension]
        state: &'static str,
        #[extension("type_of")]
        r#type: Cow<'static, str>,
        private: u8,
    },
    #[error("tuple")]
    #[status(410)]
    Gone(#[extension("a")] Option<u8>, u8, #[extension("b")] Vec<&'static str>, #[header("X-Left")] Option<u16>),
    #[error("named")]
    #[status(451)]
    Named {
        #[header("X-Name")]
        name: String,
    },
    #[error("slow down")]
    #[status(429)]
    TooFast {
        #[header("Retry-After")]
        wait: Duration,
        #[header("X-Names")]
        names: Vec<&'static str>,
    },
    #[error("any status")]
    #[status(one_of(502, 504))]
    Upstream {
        #[status]
        status: u16,
        #[extension("instance")]
        instance: String,
    },
    #[error("flat")]
    #[status(422)]
    Flat {
        #[extension]
        known: u8,
        #[extension(flatten)]
        rest: BTreeMap<String, Item>,
    },
    #[error("an option that is flat")]
    #[status(422, type = "https://example.com/flat")]
    FlatOption(#[extension(flatten)] Option<Item>),
    #[error("made by a function")]
    #[status(400)]
    Made {
        #[extension("count", with = count)]
        items: Vec<u8>,
        #[extension]
        other: Item,
    },
    #[error("same")]
    #[status(304)]
    Same {
        #[header("ETag")]
        etag: String,
    },
    #[error("enveloped")]
    #[status(423, body = JsonMessage)]
    Locked {
        #[extension]
        by: String,
    },
    #[error("text")]
    #[status(403, body = PlainText)]
    Text,
    #[error("empty")]
    #[status(403, body = Empty)]
    Empty,
    #[error("one code")]
    #[status(402, code = "pay")]
    PayOne {
        #[extension]
        one: u8,
    },
    #[error("one code")]
    #[status(402, code = "pay")]
    PayTwo {
        #[extension]
        two: u8,
    },
    #[error("private")]
    #[status(500)]
    Database(#[source] std::io::Error),
    #[error("{region}: {source}")]
    Region {
        #[extension]
        region: String,
        #[status(transparent)]
        source: StockError,
    },
    #[error(transparent)]
    #[status(transparent)]
    Stock(#[from] StockError),
    #[error(transparent)]
    #[status(transparent)]
    Boxed(Box<Self>),
    #[error(transparent)]
    #[status(transparent)]
    Other(#[from] AnyError),
    #[error("late")]
    #[status(transparent(with = inner))]
    Late(u8, AnyError),
}

fn decoded<P: Decode>(error: &dyn ApiError) -> P {
    received(error).decode()
}

#[track_caller]
fn is_read(sent: &OrderError, expected: &OrderProblem) {
    let failed = received(sent);
    let body = failed.body().escape_ascii().to_string();
    assert_eq!(failed.decode::<OrderProblem>(), *expected, "{sent:?}: {body}");
}

fn item() -> Item {
    Item { name: "cup".to_owned(), count: u128::MAX }
}

#[test]
fn a_variant_has_what_was_sent() {
    is_read(&OrderError::NotFound, &OrderProblem::NotFound);
    is_read(
        &OrderError::Shipped { order_id: u64::MAX, state: "late", r#type: "x".into(), private: 1 },
        &OrderProblem::Shipped { order_id: u64::MAX, state: "late".to_owned(), r#type: "x".into() },
    );
    is_read(
        &OrderError::Gone(Some(1), 2, vec!["c"], Some(3)),
        &OrderProblem::Gone(Some(1), vec!["c".to_owned()], Some(3)),
    );
    is_read(&OrderError::Gone(None, 2, vec![], None), &OrderProblem::Gone(None, vec![], None));
    is_read(
        &OrderError::TooFast { wait: Duration::from_secs(30), names: vec!["a", "b"] },
        &OrderProblem::TooFast { wait: Duration::from_secs(30), names: vec!["a".to_owned(), "b".to_owned()] },
    );
    // An empty value is not sent.
    is_read(&OrderError::Named { name: String::new() }, &OrderProblem::Named { name: String::new() });
    is_read(
        &OrderError::Upstream { status: 504, instance: "/7".to_owned() },
        &OrderProblem::Upstream { status: StatusCode::GATEWAY_TIMEOUT, instance: "/7".to_owned() },
    );
    is_read(&OrderError::Made { items: vec![1], other: item() }, &OrderProblem::Made { other: item() });
    is_read(&OrderError::Same { etag: "\"7\"".to_owned() }, &OrderProblem::Same { etag: "\"7\"".to_owned() });
    is_read(&OrderError::Locked { by: "me".to_owned() }, &OrderProblem::Locked { by: "me".to_owned() });
    is_read(&OrderError::PayOne { one: 1 }, &OrderProblem::PayOne { one: 1 });
    is_read(&OrderError::PayTwo { two: 2 }, &OrderProblem::PayTwo { two: 2 });
    is_read(&OrderError::Database(std::io::Error::other("secret")), &OrderProblem::Database);
}

#[test]
fn flattened_members_are_those_without_a_field() {
    let rest = BTreeMap::from([("code".to_owned(), item()), ("b".to_owned(), item())]);
    is_read(&OrderError::Flat { known: 1, rest: rest.clone() }, &OrderProblem::Flat { known: 1, rest });
    is_read(&OrderError::FlatOption(Some(item())), &OrderProblem::FlatOption(Some(item())));
    is_read(&OrderError::FlatOption(None), &OrderProblem::FlatOption(None));
    let rest = BTreeMap::from([("b".to_owned(), 1)]);
    is_read(
        &OrderError::Stock(StockError::Rest { left: 1, rest: rest.clone() }),
        &OrderProblem::Stock(StockProblem::Rest { left: 1, rest: rest.clone() }),
    );
    is_read(
        &OrderError::Region { region: "eu".to_owned(), source: StockError::Rest { left: 1, rest: rest.clone() } },
        &OrderProblem::Region { region: "eu".to_owned(), source: StockProblem::Rest { left: 1, rest } },
    );
}

#[test]
fn an_inner_error_is_in_its_variant() {
    is_read(&OrderError::Stock(StockError::Short { left: 2 }), &OrderProblem::Stock(StockProblem::Short { left: 2 }));
    is_read(
        &OrderError::Region { region: "eu".to_owned(), source: StockError::Closed(Duration::from_secs(1)) },
        &OrderProblem::Region { region: "eu".to_owned(), source: StockProblem::Closed(Duration::from_secs(1)) },
    );
    // The response does not say that it was delegated.
    is_read(&OrderError::Boxed(Box::new(OrderError::NotFound)), &OrderProblem::NotFound);
}

#[test]
fn anything_else_is_unknown() {
    for error in [
        OrderError::Text,
        OrderError::Empty,
        OrderError::Other(AnyError::new(Problem::new(418))),
        OrderError::Late(1, AnyError::new(Problem::new(404))),
    ] {
        is_read(&error, &OrderProblem::Unknown);
    }
    assert_eq!(decoded::<OrderProblem>(&Problem::new(404)), OrderProblem::Unknown);
    for failed in [
        problem(409, r#"{"type": "https://api.example.com/problems/not-found"}"#),
        problem(409, r#"{"type": "https://api.example.com/problems/shipped", "orderId": "7"}"#),
        problem(429, r#"{"type": "https://api.example.com/problems/too-fast"}"#),
        problem(404, "{}"),
        response(404, &[], ""),
        response(502, &[], "<html>"),
    ] {
        assert_eq!(failed.decode::<OrderProblem>(), OrderProblem::Unknown, "{failed:?}");
    }
}
