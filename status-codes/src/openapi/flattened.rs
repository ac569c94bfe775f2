//! The members of an object that is flattened into a document.

use alloc::string::String;
use alloc::vec::Vec;

use serde_json::{Map, Value, json};

use super::union::union;

/// What an object has.
#[derive(Default)]
pub(super) struct Object {
    pub(super) properties: Map<String, Value>,
    pub(super) required: Vec<String>,
    /// The schema of members with other names, if there may be any.
    pub(super) rest: Option<Value>,
}

/// The members by a schema, which may have several parts.
pub(super) fn flattened(schema: &Value) -> Object {
    let parts = |keyword: &str| schema[keyword].as_array().into_iter().flatten();
    let mut object = Object {
        properties: schema["properties"].as_object().cloned().unwrap_or_default(),
        required: parts("required").filter_map(Value::as_str).map(Into::into).collect(),
        rest: rest(schema),
    };
    for part in parts("allOf") {
        object.add(flattened(part));
    }
    for keyword in ["anyOf", "oneOf"] {
        let choices: Vec<Value> = parts(keyword).map(|part| flattened(part).into_schema()).collect();
        if !choices.is_empty() {
            object.add(flattened(&union(&choices)));
        }
    }
    object
}

/// What members with other names are.
fn rest(schema: &Value) -> Option<Value> {
    let mut schemas: Vec<Value> =
        schema["patternProperties"].as_object().into_iter().flatten().map(|(_, schema)| schema.clone()).collect();
    match schema.get("additionalProperties") {
        Some(Value::Bool(false)) => {}
        Some(Value::Bool(true)) => schemas.push(json!({})),
        Some(schema) => schemas.push(schema.clone()),
        // Nothing says that it is a struct.
        None if ["properties", "patternProperties", "allOf", "anyOf", "oneOf"]
            .iter()
            .all(|key| schema.get(key).is_none()) =>
        {
            schemas.push(json!({}));
        }
        None => {}
    }
    (!schemas.is_empty()).then(|| union(&schemas))
}

impl Object {
    /// Adds what another part says about the same object.
    fn add(&mut self, part: Self) {
        for (name, schema) in part.properties {
            self.properties.entry(name).or_insert(schema);
        }
        self.required.extend(part.required);
        self.rest = self.rest.take().or(part.rest);
    }

    fn into_schema(self) -> Value {
        let mut schema = json!({ "type": "object", "properties": self.properties, "required": self.required });
        if let Some(rest) = self.rest {
            schema["additionalProperties"] = rest;
        }
        schema
    }
}
