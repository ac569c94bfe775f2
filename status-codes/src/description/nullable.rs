//! Whether a value that fits a schema may be `null`.

use alloc::vec::Vec;

use serde_json::{Value, json};

/// The schema of the values that are not `null`, and whether there may be others.
pub(super) fn without_null(mut schema: Value) -> (Value, bool) {
    if !may_be_null(&schema) {
        return (schema, false);
    }
    let Some(keywords) = schema.as_object_mut() else { return (schema, true) };
    if let Some(Value::Array(types)) = keywords.get_mut("type").filter(|types| **types != json!(["null"])) {
        types.retain(|ty| ty != "null");
        if let [only] = types.as_slice() {
            keywords["type"] = only.clone();
        }
    }
    if let Some(Value::Array(values)) = keywords.get_mut("enum").filter(|values| **values != json!([null])) {
        values.retain(|value| !value.is_null());
    }
    for keyword in ["anyOf", "oneOf"] {
        let Some(Value::Array(schemas)) = keywords.get_mut(keyword) else { continue };
        let is_null = |schema: &Value| schema["type"] == "null";
        if schemas.iter().all(is_null) {
            continue;
        }
        schemas.retain(|schema| !is_null(schema));
        let only = if let [Value::Object(only)] = schemas.as_slice() { only.clone() } else { continue };
        keywords.remove(keyword);
        for (keyword, value) in only {
            keywords.entry(keyword).or_insert(value);
        }
    }
    (schema, true)
}

/// Whether `null` may fit. It does unless a keyword excludes it.
fn may_be_null(schema: &Value) -> bool {
    let all = |keyword: &str| schema[keyword].as_array().map(Vec::as_slice);
    // A float that is not a number is `null`.
    let excludes = |ty: &Value| ty != "null" && ty != "number";
    let ty = &schema["type"];
    let excluded_by_type = ty.is_string() && excludes(ty) || all("type").is_some_and(|all| all.iter().all(excludes));
    let excluded_by_enum = all("enum").is_some_and(|values| !values.contains(&Value::Null));
    let excluded_by_parts =
        ["anyOf", "oneOf"].iter().any(|keyword| all(keyword).is_some_and(|parts| !parts.iter().any(may_be_null)))
            || all("allOf").is_some_and(|parts| !parts.iter().all(may_be_null));
    !excluded_by_type && !excluded_by_enum && !excluded_by_parts
}
