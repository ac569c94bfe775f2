//! One schema for errors whose schemas differ.

use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Serialize;
use serde_json::json;
use status_codes::ApiError;
use status_codes::openapi::responses;

use crate::judge::judge;

#[derive(Debug, Serialize, JsonSchema)]
struct Inner {
    a: u8,
}

#[derive(Debug, Serialize, JsonSchema)]
struct Has<T> {
    value: T,
}

/// A value whose schema is written by hand.
macro_rules! by_hand {
    ($($name:ident: $value:ty => $schema:tt;)*) => {
        $(
            #[derive(Debug, Serialize)]
            struct $name($value);

            impl JsonSchema for $name {
                fn schema_name() -> std::borrow::Cow<'static, str> {
                    stringify!($name).into()
                }

                fn inline_schema() -> bool {
                    true
                }

                fn json_schema(_: &mut SchemaGenerator) -> Schema {
                    json_schema!($schema)
                }
            }
        )*
    };
}

by_hand! {
    Nullable: Option<Inner> => { "type": ["object", "null"], "properties": { "a": { "type": "integer" } }, "required": ["a"] };
    Closed: Inner => {
        "type": "object", "properties": { "a": { "type": "integer" } }, "required": ["a"], "additionalProperties": false
    };
    Pattern: BTreeMap<String, bool> => {
        "type": "object", "properties": { "a": { "type": "boolean" } },
        "patternProperties": { "^x": { "type": "boolean" } }
    };
    Rest: BTreeMap<String, String> => {
        "type": "object", "properties": { "b": { "type": "string" } }, "additionalProperties": { "type": "string" }
    };
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("it failed")]
enum Different {
    #[status(400)]
    Plain(#[extension("it")] Has<Inner>),
    #[status(400)]
    Null(#[extension("it")] Has<Nullable>),
    #[status(404)]
    Closed(#[extension("it")] Closed),
    #[status(404)]
    Pattern(#[extension("it")] Pattern),
    #[status(409)]
    Typed(#[extension("it")] Inner),
    #[status(409)]
    Rest(#[extension("it")] Rest),
    #[status(410)]
    Open(#[extension("it")] Inner),
    #[status(410)]
    Shut(#[extension("it")] Closed),
}

fn null(value: Option<Inner>) -> Different {
    Different::Null(Has { value: Nullable(value) })
}

#[test]
fn nothing_that_is_sent_is_forbidden() {
    judge(&[
        Different::Plain(Has { value: Inner { a: 1 } }),
        null(Some(Inner { a: 1 })),
        null(None),
        Different::Closed(Closed(Inner { a: 1 })),
        Different::Pattern(Pattern(BTreeMap::from([("x".to_owned(), true)]))),
        Different::Typed(Inner { a: 1 }),
        Different::Rest(Rest(BTreeMap::from([("a".to_owned(), "text".to_owned())]))),
        Different::Open(Inner { a: 1 }),
        Different::Shut(Closed(Inner { a: 1 })),
    ]);
    let responses = responses::<Different>();
    let it =
        |status: &str| responses[status]["content"]["application/problem+json"]["schema"]["properties"]["it"].clone();
    assert!(it("404")["anyOf"].is_array());
    assert_eq!(it("409")["additionalProperties"], json!({ "type": "string" }));
    assert_eq!(it("410").get("additionalProperties"), None);
}
