//! A schema of another crate, as a part of a document that has no place for what it refers to.

use alloc::borrow::ToOwned as _;
use alloc::string::String;

use serde_json::{Map, Value, json};

use super::schema::Schema;

/// What describes the document of a schema, names its parts, or leads to another part. Nothing has to be there.
const OF_A_DOCUMENT: [&str; 10] = [
    "$anchor",
    "$comment",
    "$defs",
    "$dynamicAnchor",
    "$id",
    "$schema",
    "$vocabulary",
    // A value of this process: schemars calls the function that makes it. In a response it means nothing.
    "default",
    "definitions",
    "discriminator",
];

const REFERENCES: [&str; 3] = ["$ref", "$dynamicRef", "$recursiveRef"];

/// The schema without references. A part that is only referred to becomes `{}`.
pub(super) fn foreign(json: &Value) -> Schema {
    let mut is_whole = true;
    let json = part(json, &mut is_whole);
    Schema::written(json, !is_whole)
}

fn part(schema: &Value, is_whole: &mut bool) -> Value {
    let keywords = match schema {
        Value::Object(keywords) => keywords,
        Value::Bool(false) => return json!({ "not": {} }),
        _ => return json!({}),
    };
    if REFERENCES.iter().any(|reference| keywords.contains_key(*reference)) {
        *is_whole = false;
        return json!({});
    }
    let kept = keywords.iter().filter(|(keyword, _)| !OF_A_DOCUMENT.contains(&keyword.as_str()));
    let kept = kept.map(|(keyword, value)| match keyword.as_str() {
        // Some tools drop `const`.
        "const" => ("enum".to_owned(), json!([value])),
        _ => (keyword.clone(), inner(keyword, value, is_whole)),
    });
    Value::Object(kept.collect::<Map<String, Value>>())
}

/// The value of a keyword: schemas in some form, or something else.
fn inner(keyword: &str, value: &Value, is_whole: &mut bool) -> Value {
    match (keyword, value) {
        ("additionalProperties" | "unevaluatedProperties" | "items" | "unevaluatedItems", Value::Bool(_)) => {
            value.clone()
        }
        ("properties" | "patternProperties" | "dependentSchemas", Value::Object(schemas)) => {
            schemas.iter().map(|(name, schema)| (name.clone(), part(schema, is_whole))).collect()
        }
        ("allOf" | "anyOf" | "oneOf" | "prefixItems" | "items", Value::Array(schemas)) => {
            schemas.iter().map(|schema| part(schema, is_whole)).collect()
        }
        (
            "additionalProperties"
            | "contains"
            | "contentSchema"
            | "else"
            | "if"
            | "items"
            | "not"
            | "propertyNames"
            | "then"
            | "unevaluatedItems"
            | "unevaluatedProperties",
            schema,
        ) => part(schema, is_whole),
        _ => value.clone(),
    }
}
