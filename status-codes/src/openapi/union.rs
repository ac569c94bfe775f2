//! One schema for several errors.

use alloc::string::String;
use alloc::vec::Vec;

use serde_json::{Map, Value, json};

/// The schema that fits what each of these fits.
pub(super) fn union(schemas: &[Value]) -> Value {
    let mut all: Vec<&Value> = Vec::new();
    for schema in schemas {
        if !all.contains(&schema) {
            all.push(schema);
        }
    }
    match all.as_slice() {
        [] => json!({}),
        [only] => (*only).clone(),
        all => objects(all).or_else(|| enums(all)).unwrap_or_else(|| any_of(all)),
    }
}

/// Any of these, without a common form.
pub(super) fn any_of(schemas: &[&Value]) -> Value {
    match schemas {
        [only] => (*only).clone(),
        _ if schemas.iter().any(|schema| schema.as_object().is_some_and(Map::is_empty)) => json!({}),
        _ => json!({ "anyOf": schemas }),
    }
}

/// The union of the members, if each says nothing else about an object. What all have is required.
fn objects(schemas: &[&Value]) -> Option<Value> {
    if !schemas.iter().all(|schema| is_plain_object(schema)) {
        return None;
    }
    let mut names: Vec<&str> = Vec::new();
    for name in schemas.iter().filter_map(|schema| schema["properties"].as_object()).flat_map(Map::keys) {
        if !names.contains(&name.as_str()) {
            names.push(name);
        }
    }
    let (mut properties, mut required) = (Map::new(), Vec::new());
    for name in names {
        // A member of one error may be one of those without a name of another.
        let of_name =
            schemas.iter().filter_map(|schema| schema["properties"].get(name).cloned().or_else(|| rest(schema)));
        properties.insert(name.into(), union(&of_name.collect::<Vec<_>>()));
        let is_in = |schema: &&Value| schema["required"].as_array().is_some_and(|all| all.iter().any(|it| it == name));
        if schemas.iter().all(is_in) {
            required.push(name);
        }
    }
    let mut schema = json!({ "type": "object", "properties": properties });
    required.sort_unstable();
    if !required.is_empty() {
        schema["required"] = json!(required);
    }
    let rests: Vec<Value> = schemas.iter().filter_map(|schema| rest(schema)).collect();
    if !rests.is_empty() {
        schema["additionalProperties"] = union(&rests);
    }
    Some(schema)
}

/// Whether it is about an object, and its members are all that it is about.
fn is_plain_object(schema: &Value) -> bool {
    let is_known = |keyword: &String| {
        ["type", "properties", "required", "additionalProperties", "description"].contains(&keyword.as_str())
    };
    let has_only_known = schema.as_object().is_some_and(|keywords| keywords.keys().all(is_known));
    has_only_known && schema["type"] == "object" && schema["properties"].is_object()
}

/// The schema of members without a name, if there may be any.
fn rest(schema: &Value) -> Option<Value> {
    match schema.get("additionalProperties")? {
        Value::Bool(false) => None,
        Value::Bool(true) => Some(json!({})),
        rest => Some(rest.clone()),
    }
}

/// The values of all, if each is a list of values of the same type and nothing else.
fn enums(schemas: &[&Value]) -> Option<Value> {
    let mut values: Vec<&Value> = Vec::new();
    for schema in schemas {
        let is_plain = schema.get("type") == schemas[0].get("type") && schema.as_object()?.len() == 2;
        for value in schema.get("enum").filter(|_| is_plain)?.as_array()? {
            if !values.contains(&value) {
                values.push(value);
            }
        }
    }
    Some(json!({ "type": schemas[0].get("type")?, "enum": values }))
}
