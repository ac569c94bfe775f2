//! Compares what is sent for a value with the description of its type.

use serde_json::Value;
use status_codes::adapter::sent;
use status_codes::{ApiError, openapi};

/// Panics unless the value is sent as its type is described.
pub(crate) fn judge<E: ApiError>(errors: &[E]) {
    let responses = openapi::responses::<E>();
    for error in errors {
        let sent = sent(error);
        let status = sent.status().to_string();
        let response =
            responses.get(&status[..3]).unwrap_or_else(|| panic!("{status} of {error:?} is in {responses:?}"));
        let (mut names, described) = (Vec::new(), response["headers"].as_object());
        for (name, value) in sent.headers().filter(|(name, _)| !matches!(*name, "Content-Type" | "Content-Length")) {
            let header =
                described.and_then(|headers| headers.get(name)).unwrap_or_else(|| panic!("{name} is in {response}"));
            let value = Value::from(str::from_utf8(value).expect("text"));
            if let Some(values) = header["schema"]["enum"].as_array() {
                assert!(values.contains(&value), "{value} is in {header}");
            }
            names.push(name);
        }
        for (name, header) in described.into_iter().flatten() {
            assert!(header["required"] != true || names.contains(&name.as_str()), "{name} is sent for {error:?}");
        }
        let Some(media_type) = sent.header("content-type") else {
            assert!(sent.body().is_empty());
            continue;
        };
        let content = &response["content"][media_type];
        assert!(content.is_object(), "{media_type} is in {response}");
        let body = if media_type.contains("json") { sent.json() } else { sent.text().into() };
        assert!(fits(&body, &content["schema"]), "{body} fits {}", content["schema"]);
        for example in content["examples"].as_object().into_iter().flatten().map(|(_, example)| &example["value"]) {
            assert!(fits(example, &content["schema"]), "{example} fits {}", content["schema"]);
        }
    }
    for status in ["204", "205", "304"] {
        assert!(responses.get(status).is_none_or(|response| response.get("content").is_none()));
    }
    let document = serde_json::to_string(&responses).expect("JSON");
    assert!(!document.contains("$ref") && !document.contains("\"const\""), "{document}");
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
            None => schema.get("properties").is_none(),
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
