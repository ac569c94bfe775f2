//! Schemas that come from a sample, which a body has written.

use serde_json::json;
use status_codes::openapi::responses;
use status_codes::{ApiError, BodyError, Buffer, ErrorBody, PlainText};

use crate::judge::judge;

/// A list of different items, members that are `null` without a value, and members that change their type.
struct Varied;

impl<E: ApiError + ?Sized> ErrorBody<E> for Varied {
    const CONTENT_TYPE: &'static str = "application/json";

    fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError> {
        let members = serde_json::to_value(to.members(error)).map_err(|_| BodyError)?;
        let (code, hint) = (to.code(error), members.get("hint"));
        let state = if hint.is_some() { json!("known") } else { json!({ "is": false }) };
        let mut document = json!({
            "hint": hint,
            "state": state,
            "parts": [{ "kind": "code", "value": code.as_str() }, "end", { "size": 7 }],
            "details": members,
        });
        if hint.is_none() {
            document["none"] = json!(7);
        }
        to.json(&document)
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(body = Varied)]
#[error("it is missing")]
#[status(404)]
struct Missing {
    #[extension]
    hint: Option<String>,
}

#[test]
fn samples_with_and_without_values() {
    judge(&[Missing { hint: Some("a".to_owned()) }, Missing { hint: None }]);
    let schema = &responses::<Missing>()["404"]["content"]["application/json"]["schema"];
    assert_eq!(schema["required"], json!(["details", "hint", "parts", "state"]));
    assert_eq!(schema["properties"]["hint"], json!({ "anyOf": [{ "type": "string" }, { "type": "null" }] }));
    assert_eq!(schema["properties"]["details"]["properties"]["hint"], json!({ "type": "string" }));
    assert_eq!(schema["properties"]["none"], json!({ "type": "integer" }));
    assert_eq!(schema["properties"]["state"]["anyOf"].as_array().map(Vec::len), Some(2));
    assert_eq!(schema["properties"]["parts"]["items"]["anyOf"].as_array().map(Vec::len), Some(3));
}

/// Its media type depends on the error.
struct TextOrJson;

impl<E: ApiError + ?Sized> ErrorBody<E> for TextOrJson {
    const CONTENT_TYPE: &'static str = "application/json";

    fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError> {
        let members = serde_json::to_value(to.members(error)).map_err(|_| BodyError)?;
        if to.status().is_client_error() && members.get("hint").is_some() {
            return to.json(&members);
        }
        to.set_content_type("text/plain; charset=utf-8");
        PlainText::write(error, to)
    }
}

#[derive(Debug, thiserror::Error, ApiError)]
#[api_error(body = TextOrJson)]
#[error("it failed")]
enum Changing {
    #[status(404)]
    Missing {
        #[extension]
        hint: Option<String>,
    },
    #[error("upstream said {status}")]
    Upstream {
        #[status]
        status: u16,
        #[extension]
        hint: &'static str,
    },
}

#[test]
fn media_types_that_depend_on_the_error() {
    judge(&[
        Changing::Missing { hint: Some("a".to_owned()) },
        Changing::Missing { hint: None },
        Changing::Upstream { status: 402, hint: "a" },
        Changing::Upstream { status: 502, hint: "a" },
    ]);
}
