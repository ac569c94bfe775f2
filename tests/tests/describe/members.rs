//! Members with the name of another one.

use std::collections::BTreeMap;
use std::num::{NonZeroI64, NonZeroU8, NonZeroU128};

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Value, json};
use status_codes::openapi::{Responses, responses};
use status_codes::{ApiError, BodyError, Buffer, ErrorBody};

use crate::judge::judge;

#[derive(Debug, Serialize, JsonSchema)]
struct Extra {
    id: String,
    service: u8,
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
#[extension("service" = "orders")]
enum Flattened {
    #[status(400)]
    Before {
        #[extension(flatten)]
        extra: Extra,
        #[extension]
        id: u64,
    },
    #[status(404)]
    Alone {
        #[extension(flatten)]
        extra: Extra,
    },
    #[status(409)]
    Maybe {
        #[extension(flatten)]
        extra: Extra,
        #[extension]
        id: Option<u64>,
    },
    #[status(410)]
    Two {
        #[extension(flatten)]
        extra: BTreeMap<String, u8>,
        #[extension(flatten)]
        more: BTreeMap<String, bool>,
        #[extension]
        other: String,
    },
}

fn extra() -> Extra {
    Extra { id: "a".to_owned(), service: 7 }
}

fn schema<E: ApiError>(status: &str) -> Value {
    responses::<E>()[status]["content"]["application/problem+json"]["schema"].clone()
}

#[test]
fn flattened_members_come_last() {
    judge(&[
        Flattened::Before { extra: extra(), id: 7 },
        Flattened::Alone { extra: extra() },
        Flattened::Maybe { extra: extra(), id: None },
        Flattened::Maybe { extra: extra(), id: Some(7) },
        Flattened::Two {
            extra: BTreeMap::from([("a".to_owned(), 1)]),
            more: BTreeMap::from([("b".to_owned(), true)]),
            other: "c".to_owned(),
        },
    ]);
    assert_eq!(schema::<Flattened>("400")["properties"]["id"]["type"], "integer");
    assert_eq!(schema::<Flattened>("404")["properties"]["service"]["enum"], json!(["orders"]));
    let maybe = schema::<Flattened>("409");
    assert_eq!(maybe["properties"]["id"]["anyOf"].as_array().map(Vec::len), Some(2));
    assert!(maybe["required"].as_array().is_some_and(|names| names.contains(&json!("id"))));
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it is missing")]
#[status(404)]
struct Missing {
    #[extension]
    id: String,
}

/// `null` takes no name.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("outside")]
struct Outer {
    #[extension]
    id: Option<u64>,
    #[status(transparent)]
    #[source]
    inner: Missing,
}

/// A member of a variant takes the place of that of the type, also if it has no value.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("replaced")]
#[extension("place" = "type")]
enum Replaced {
    #[status(409)]
    #[extension("place", with = none)]
    Own,
}

fn none() -> Option<u8> {
    None
}

#[test]
fn absent_members_take_no_name() {
    let outer = |id| Outer { id, inner: Missing { id: "a".to_owned() } };
    judge(&[outer(None), outer(Some(7))]);
    assert!(schema::<Outer>("404")["required"].as_array().is_some_and(|names| names.contains(&json!("id"))));
    judge(&[Replaced::Own]);
    assert_eq!(schema::<Replaced>("409")["properties"]["place"], json!({}));
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it is small")]
#[status(422)]
struct Small {
    #[extension]
    least: NonZeroU8,
    #[extension]
    steps: Vec<NonZeroI64>,
    #[extension]
    most: Option<NonZeroU128>,
}

#[test]
fn numbers_that_are_not_zero() {
    let one = NonZeroI64::MIN;
    judge(&[Small { least: NonZeroU8::MIN, steps: vec![one], most: None }]);
    let schema = schema::<Small>("422");
    assert_eq!(schema["properties"]["least"]["minimum"], 1);
    assert_eq!(schema["properties"]["most"]["format"], "uint128");
    assert_eq!(
        schema["properties"]["steps"]["items"],
        json!({ "type": "integer", "format": "int64", "not": { "enum": [0] } })
    );
    assert_eq!(Responses::of::<Small>().untyped(), Vec::<String>::new());
}

#[derive(Debug, Serialize, JsonSchema)]
struct Named {
    instance: String,
}

/// In a problem document, `instance` is not a member like any other.
#[derive(Debug, thiserror::Error, ApiError)]
#[error("named")]
enum Instance {
    #[status(400)]
    Flattened(#[extension(flatten)] Named),
    #[status(404, body = Message)]
    InABody(#[extension(flatten)] Named),
    #[status(409)]
    Both {
        #[extension(flatten)]
        named: Named,
        #[extension("instance")]
        instance: Option<String>,
    },
}

/// It has every member.
struct Message;

impl<E: ApiError + ?Sized> ErrorBody<E> for Message {
    const CONTENT_TYPE: &'static str = "application/json";

    fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError> {
        to.json(&to.members(error))
    }
}

#[test]
fn an_instance_that_is_flattened() {
    let named = || Named { instance: "/orders/7".to_owned() };
    judge(&[
        Instance::Flattened(named()),
        Instance::InABody(named()),
        Instance::Both { named: named(), instance: None },
        Instance::Both { named: named(), instance: Some("/orders/8".to_owned()) },
    ]);
    assert_eq!(schema::<Instance>("400")["properties"].get("instance"), None);
    assert_eq!(schema::<Instance>("409")["properties"]["instance"], json!({ "type": "string" }));
}
