//! The header fields and the members of an error.

use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use serde_json::{Value, json};

use super::values::Values;
use crate::description::{Header, HeaderSchema, Schema};

/// A header field.
pub(super) struct Line {
    pub(super) name: &'static str,
    /// Whether it is always sent.
    pub(super) is_certain: bool,
    pub(super) values: Values,
}

impl Line {
    /// Adds the fields of one author. Those of authors before take the place of its own if they are certain. If the status is known only
    /// at run time, those of some statuses are not certain.
    pub(super) fn add_all(
        lines: &mut Vec<Self>,
        headers: impl Iterator<Item = Header>,
        schema: fn(usize) -> HeaderSchema,
        is_late: bool,
    ) {
        let mut own: Vec<Self> = Vec::new();
        for header in headers {
            let name = header.name();
            let (is_certain, values) = match header {
                Header::Constant(_, _, value) => (true, Values::Constants([value].into())),
                Header::Field(_, place) => {
                    let schema = schema(place);
                    (schema.is_certain, Values::Typed(schema.json))
                }
                Header::Function(..) => (false, Values::text()),
            };
            let is_certain = is_certain && (header.on().is_empty() || !is_late);
            match Self::named(&mut own, name) {
                // Several lines are one value for the client.
                Some(line) => {
                    line.is_certain |= is_certain;
                    line.values = Values::text();
                }
                None => own.push(Self { name, is_certain, values }),
            }
        }
        for line in own {
            match Self::named(lines, line.name) {
                Some(before) if before.is_certain => {}
                Some(before) => {
                    before.is_certain = line.is_certain;
                    before.values.join(line.values);
                }
                None => lines.push(line),
            }
        }
    }

    /// The field with this name, in any case.
    pub(super) fn named<'l>(lines: &'l mut [Self], name: &str) -> Option<&'l mut Self> {
        lines.iter_mut().find(|line| line.name.eq_ignore_ascii_case(name))
    }
}

/// A member.
#[derive(Clone)]
pub(super) struct Field {
    pub(super) name: String,
    pub(super) schema: Value,
    /// Whether it is always sent.
    pub(super) is_certain: bool,
    /// What a sample has.
    pub(super) value: Value,
}

impl Field {
    pub(super) fn add(fields: &mut Vec<Self>, name: &str, schema: Schema) {
        let is_certain = schema.is_certain();
        let value = sample_of(&schema.json);
        Self::push(fields, Self { name: name.into(), schema: schema.json, is_certain, value });
    }

    pub(super) fn add_constant(fields: &mut Vec<Self>, name: &str, value: Value) {
        let schema = constant(&value);
        Self::push(fields, Self { name: name.into(), schema, is_certain: !value.is_null(), value });
    }

    /// Adds the properties of an object. What else it has is not known.
    pub(super) fn add_flattened(fields: &mut Vec<Self>, schema: &Schema) {
        let required = schema.json["required"].as_array();
        for (name, property) in schema.json["properties"].as_object().into_iter().flatten() {
            let is_required = required.is_some_and(|required| required.iter().any(|known| known == name));
            let is_certain = is_required && schema.is_certain();
            let value = sample_of(property);
            Self::push(fields, Self { name: name.clone(), schema: property.clone(), is_certain, value });
        }
    }

    /// The first member of a name is sent.
    fn push(fields: &mut Vec<Self>, field: Self) {
        if fields.iter().all(|other| other.name != field.name) {
            fields.push(field);
        }
    }
}

/// The schema of one value. Some tools drop `const`.
pub(super) fn constant(value: &Value) -> Value {
    let ty = match value {
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Null | Value::Array(_) | Value::Object(_) => return json!({ "enum": [value] }),
    };
    json!({ "type": ty, "enum": [value] })
}

/// A value that fits the schema, as far as it is understood.
fn sample_of(schema: &Value) -> Value {
    let first = |key: &str| schema[key].as_array().and_then(|all| all.first());
    if let Some(value) = first("enum").or_else(|| first("examples")).or_else(|| schema.get("const")) {
        return value.clone();
    }
    if let Some(schema) = first("anyOf").or_else(|| first("oneOf")).or_else(|| first("allOf")) {
        return sample_of(schema);
    }
    let ty = schema["type"].as_str().or_else(|| first("type").and_then(Value::as_str));
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
        Some("null") => Value::Null,
        _ if schema["maxLength"] == 1 => "t".into(),
        _ => "text".to_string().into(),
    }
}
