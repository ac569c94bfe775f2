//! Compares what is sent for a value with the description of its type.

use std::collections::BTreeMap;

use serde_json::Value;
use status_codes::openapi::Responses;
use status_codes::{ApiError, ErrorBody, openapi};

use crate::document;
use crate::wire::{self, Sent, Server};

/// Panics unless each value is sent as its type is described.
pub(crate) fn judge<E: ApiError>(errors: &[E]) {
    let responses = openapi::responses::<E>();
    document::write(std::any::type_name::<E>(), &responses);
    for error in errors {
        let faults = faults(&wire::sent(error), &responses);
        assert!(faults.is_empty(), "{error:?}: {faults:#?}");
    }
}

/// Panics unless each value is sent as its type is described, by a server with a layer that writes `B`.
pub(crate) fn judge_behind<B: for<'e> ErrorBody<dyn ApiError + 'e> + 'static, E: ApiError>(errors: &[E]) {
    let Value::Object(described) = Responses::of::<E>().body::<B>().to_json() else { panic!("an object") };
    let responses = described.into_iter().collect();
    let [error, body] = [std::any::type_name::<E>(), std::any::type_name::<B>()];
    document::write(&format!("{error} behind {body}"), &responses);
    let server = Server::with_layer::<B>();
    for error in errors {
        let faults = faults(&server.sent(error), &responses);
        assert!(faults.is_empty(), "{error:?}: {faults:#?}");
    }
}

/// What differs between a response and the description.
pub(crate) fn faults(sent: &Sent, responses: &BTreeMap<String, Value>) -> Vec<String> {
    let Some(response) = responses.get(&sent.status.to_string()).or_else(|| responses.get("default")) else {
        return vec![format!("the status {} is not described", sent.status)];
    };
    let mut faults = of_headers(sent, response);
    faults.extend(of_content(sent, response));
    faults.extend(of_document(responses));
    faults
}

fn of_headers(sent: &Sent, response: &Value) -> Vec<String> {
    let mut faults = Vec::new();
    let described: BTreeMap<String, &Value> = response["headers"]
        .as_object()
        .into_iter()
        .flatten()
        .map(|(name, header)| (name.to_ascii_lowercase(), header))
        .collect();
    for (name, value) in &sent.headers {
        match described.get(name) {
            Some(header) if fits(&typed(value, &header["schema"]), &header["schema"]) => {}
            Some(header) => faults.push(format!("the value of `{name}: {value}` is not that of {header}")),
            None => faults.push(format!("the header `{name}` is not described")),
        }
    }
    for (name, header) in described {
        if header["required"] == true && sent.headers.iter().all(|(sent, _)| *sent != name) {
            faults.push(format!("the header `{name}` is required and not sent"));
        }
    }
    faults
}

/// The value of a header, as the type of its schema says (style `simple`).
fn typed(value: &str, schema: &Value) -> Value {
    let read = match schema["type"].as_str() {
        Some("integer" | "boolean") => serde_json::from_str(value).ok(),
        _ => None,
    };
    read.unwrap_or_else(|| value.into())
}

fn of_content(sent: &Sent, response: &Value) -> Vec<String> {
    let Some(media_type) = &sent.content_type else {
        return if sent.body.is_empty() { Vec::new() } else { vec!["a body without a media type".to_owned()] };
    };
    let content = &response["content"][media_type.as_str()];
    if !content.is_object() {
        return vec![format!("the media type `{media_type}` is not described")];
    }
    let body = if media_type.contains("json") { serde_json::from_str(&sent.body).ok() } else { None };
    let examples = content["examples"].as_object().into_iter().flatten().map(|(_, example)| &example["value"]);
    let values = [body.unwrap_or_else(|| sent.body.as_str().into())].into_iter().chain(examples.cloned());
    let misfits = values.filter(|value| !fits(value, &content["schema"]));
    misfits.map(|value| format!("{value} does not fit {}", content["schema"])).collect()
}

/// What no description has.
fn of_document(responses: &BTreeMap<String, Value>) -> Vec<String> {
    let mut faults = Vec::new();
    for status in ["204", "205", "304"] {
        if responses.get(status).is_some_and(|response| response.get("content").is_some()) {
            faults.push(format!("content of a {status} is described"));
        }
    }
    let document = serde_json::to_string(responses).expect("JSON");
    for keyword in ["\"$ref\"", "\"const\""] {
        if document.contains(keyword) {
            faults.push(format!("{keyword} is in {document}"));
        }
    }
    faults
}

/// Whether a value fits a schema, by the keywords that are written. An object has no other members than the described ones.
fn fits(value: &Value, schema: &Value) -> bool {
    let all = |key: &str| schema[key].as_array();
    let is_type = |ty: &Value| match ty.as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("boolean") => value.is_boolean(),
        Some("integer") => value.is_i64() || value.is_u64(),
        Some("number") => value.is_number(),
        Some("null") => value.is_null(),
        _ => panic!("{ty} is a type"),
    };
    let fits_object = || {
        let object = value.as_object().expect("an object");
        let required =
            all("required").into_iter().flatten().all(|name| object.contains_key(name.as_str().expect("a name")));
        let other = schema.get("additionalProperties");
        let member = |(name, value): (&String, &Value)| match schema["properties"].get(name).or(other) {
            Some(schema) => fits(value, schema),
            None => schema.get("properties").is_none() || schema.get("patternProperties").is_some(),
        };
        required && object.iter().all(member)
    };
    let fits_items = || match schema.get("items") {
        Some(items) => value.as_array().expect("an array").iter().all(|item| fits(item, items)),
        None => true,
    };
    let is_one_of = |types: &Value| types.as_array().map_or_else(|| is_type(types), |types| types.iter().any(is_type));
    schema.get("type").is_none_or(is_one_of)
        && all("enum").is_none_or(|values| values.contains(value))
        && ["anyOf", "oneOf"]
            .iter()
            .all(|key| all(key).is_none_or(|schemas| schemas.iter().any(|schema| fits(value, schema))))
        && all("allOf").is_none_or(|schemas| schemas.iter().all(|schema| fits(value, schema)))
        && (!value.is_object() || fits_object())
        && (!value.is_array() || fits_items())
}
