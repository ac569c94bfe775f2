//! A made-up value of a member.

use alloc::string::ToString as _;

use serde_json::{Value, json};

/// A value that fits the schema, as far as it is understood.
pub(super) fn sample_of(schema: &Value) -> Value {
    let first = |key: &str| schema[key].as_array().and_then(|all| all.first());
    if let Some(value) = first("enum").or_else(|| first("examples")).or_else(|| schema.get("example")) {
        return value.clone();
    }
    let own = || sample_of_type(schema, schema["type"].as_str().or_else(|| first("type").and_then(Value::as_str)));
    let parts =
        ["anyOf", "oneOf"].into_iter().filter_map(first).chain(schema["allOf"].as_array().into_iter().flatten());
    let sample = parts.map(sample_of).reduce(both);
    match sample {
        Some(sample) if schema.get("properties").is_some() => both(own(), sample),
        Some(sample) => sample,
        None => own(),
    }
}

/// A value that fits two schemas. The members of both are those of one object.
fn both(first: Value, second: Value) -> Value {
    match (first, second) {
        (Value::Object(mut members), Value::Object(more)) => {
            members.extend(more);
            Value::Object(members)
        }
        (first, _) => first,
    }
}

/// A value of this type, or of the one that the keywords are for.
fn sample_of_type(schema: &Value, ty: Option<&str>) -> Value {
    match ty {
        Some("boolean") => json!(true),
        Some("integer" | "number") => {
            schema.get("minimum").filter(|least| least.as_u64() > Some(1)).cloned().unwrap_or(json!(1))
        }
        Some("array") if schema.get("prefixItems").is_some() => {
            schema["prefixItems"].as_array().into_iter().flatten().map(sample_of).collect()
        }
        Some("array") => {
            let count = schema["minItems"].as_u64().unwrap_or(1).min(32);
            (0..count).map(|_| sample_of(&schema["items"])).collect()
        }
        Some("object") => {
            let properties = schema["properties"].as_object().into_iter().flatten();
            let object = properties.map(|(name, schema)| (name.clone(), sample_of(schema)));
            Value::Object(object.collect())
        }
        None if schema.get("properties").is_some() => sample_of_type(schema, Some("object")),
        Some("null") => Value::Null,
        _ if schema["maxLength"] == 1 => "t".into(),
        _ => text_of(schema["format"].as_str().unwrap_or_default()).to_string().into(),
    }
}

/// A text in this format.
fn text_of(format: &str) -> &'static str {
    match format {
        "date" => "2000-01-01",
        "date-time" => "2000-01-01T00:00:00Z",
        "duration" => "PT1S",
        "email" => "name@example.com",
        "hostname" => "example.com",
        "ip" | "ipv4" => "192.0.2.1",
        "ipv6" => "2001:db8::1",
        "time" => "00:00:00Z",
        "uri" | "url" => "https://example.com/",
        "uuid" => "00000000-0000-4000-8000-000000000000",
        _ => "text",
    }
}
