//! The schema of a document that was written from a sample.

use alloc::borrow::ToOwned as _;
use alloc::string::String;
use alloc::vec::Vec;

use serde_json::{Map, Value, json};

use super::field::{Field, Role, constant};
use super::union::union;
use crate::description::Parts;
use crate::spec::ErrorSpec;

/// What is known about an error beside its sample.
#[derive(Clone, Copy)]
pub(super) struct Known<'a> {
    pub(super) title: &'a str,
    pub(super) fields: &'a [Field],
    /// Whether its status is known only at run time.
    pub(super) is_late: bool,
}

/// What is known about the values of a sample.
pub(super) struct Inference<'a> {
    parts: &'a Parts,
    known: Known<'a>,
    /// The texts and numbers that are the sample's own.
    own: Vec<Value>,
    /// The members that have no schema, or one with gaps.
    pub(super) untyped: Vec<&'a Field>,
}

impl<'a> Inference<'a> {
    pub(super) fn new(parts: &'a Parts, known: Known<'a>, codes: &[String]) -> Self {
        let mut own = Vec::from([json!(parts.status.as_u16()), json!(known.title), json!(parts.text)]);
        own.extend(parts.status.canonical_reason().map(Value::from));
        own.extend(codes.iter().map(|code| Value::from(code.as_str())));
        if let Some(spec) = parts.spec {
            own.extend(spec.code().map(Value::from));
            own.extend(number_of(spec));
            own.extend(spec.problem_type().map(Value::from));
        }
        for value in parts.instance.iter().chain(parts.members.iter().map(|(_, value)| value)) {
            collect(value, &mut own);
        }
        Self { parts, known, own, untyped: Vec::new() }
    }

    /// The schema of a value with this name. The bare document has what is always there.
    pub(super) fn schema(&mut self, name: &str, value: &Value, bare: Option<&Value>) -> Value {
        match bare {
            Some(bare) if !is_same_kind(value, bare) => {
                let each = [value, bare].map(|value| match value {
                    Value::Null => json!({ "type": "null" }),
                    value => self.of_kind(name, value, Some(value)),
                });
                union(&each)
            }
            _ => self.of_kind(name, value, bare),
        }
    }

    /// The schema of a value that has the same type in the bare document.
    fn of_kind(&mut self, name: &str, value: &Value, bare: Option<&Value>) -> Value {
        if let Some(field) = self.known.fields.iter().find(|field| field.name == name && field.value == *value) {
            if field.is_partial && !self.untyped.contains(&field) {
                self.untyped.push(field);
            }
            return field.schema.clone();
        }
        match value {
            Value::Null => json!({}),
            Value::Bool(_) => json!({ "type": "boolean" }),
            Value::Number(_) | Value::String(_) if self.is_constant(name, value) => constant(value),
            Value::Number(number) if number.is_f64() => json!({ "type": "number" }),
            Value::Number(_) => json!({ "type": "integer" }),
            Value::String(_) => json!({ "type": "string" }),
            Value::Array(items) => self.array(items, bare),
            Value::Object(members) => self.object(members, bare),
        }
    }

    /// An item fits what any of the items in both documents fits.
    fn array(&mut self, items: &[Value], bare: Option<&Value>) -> Value {
        let bare = bare.and_then(Value::as_array).into_iter().flatten();
        let schemas: Vec<Value> = items.iter().chain(bare).map(|item| self.schema("", item, Some(item))).collect();
        match schemas.as_slice() {
            [] => json!({ "type": "array" }),
            schemas => json!({ "type": "array", "items": union(schemas) }),
        }
    }

    fn object(&mut self, members: &Map<String, Value>, bare: Option<&Value>) -> Value {
        let (mut properties, mut required, mut rest) = (Map::new(), Vec::new(), None);
        let bare = bare.and_then(Value::as_object);
        for (name, value) in members {
            let bare = bare.and_then(|bare| bare.get(name));
            let schema = self.schema(name, value, bare);
            if self
                .known
                .fields
                .iter()
                .any(|field| field.role == Role::Rest && field.name == *name && field.value == *value)
            {
                rest = Some(schema);
                continue;
            }
            properties.insert(name.clone(), schema);
            if bare.is_some() {
                required.push(name.as_str());
            }
        }
        for (name, value) in bare.into_iter().flatten().filter(|(name, _)| !members.contains_key(*name)) {
            properties.insert(name.clone(), self.schema(name, value, None));
        }
        // The order of a map depends on the features of serde_json that a program turns on.
        required.sort_unstable();
        let mut schema = json!({ "type": "object", "properties": properties });
        if !required.is_empty() {
            schema["required"] = json!(required);
        }
        if let Some(rest) = rest {
            schema["additionalProperties"] = rest;
        }
        schema
    }

    /// Whether the error has this value each time.
    fn is_constant(&self, name: &str, value: &Value) -> bool {
        let spec = self.parts.spec;
        // A text may be that of the code by accident.
        if name != "code" && name != "title" && *value == self.parts.text {
            return false;
        }
        (*value == self.parts.status.as_u16() && !self.known.is_late)
            || spec.and_then(number_of).as_ref() == Some(value)
            || spec.and_then(ErrorSpec::code).is_some_and(|code| *value == code)
            || spec.and_then(ErrorSpec::problem_type).is_some_and(|ty| *value == ty)
            || (name == "title" && *value == self.known.title && !self.has_late_title())
    }

    /// Whether the title is that of the status, and the status is known only at run time.
    fn has_late_title(&self) -> bool {
        self.known.is_late && self.parts.spec.is_none_or(|spec| spec.declared().title.is_none())
    }

    /// The document without what is of this process: every text and number that is not the sample's own.
    pub(super) fn scrubbed(&self, value: &Value) -> Value {
        match value {
            Value::String(_) if !self.own.contains(value) => "text".into(),
            Value::Number(_) if !self.own.contains(value) => json!(1),
            Value::Array(items) => items.iter().map(|item| self.scrubbed(item)).collect(),
            Value::Object(members) => {
                let members = members.iter().map(|(name, value)| (name.to_owned(), self.scrubbed(value)));
                Value::Object(members.collect())
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value.clone(),
        }
    }
}

fn is_same_kind(value: &Value, other: &Value) -> bool {
    core::mem::discriminant(value) == core::mem::discriminant(other) && value.is_f64() == other.is_f64()
}

/// The machine code, if it is a number.
fn number_of(spec: &ErrorSpec) -> Option<Value> {
    spec.code().filter(|_| spec.declared().code_is_number).and_then(|code| serde_json::from_str(code).ok())
}

/// The texts and numbers in a value.
fn collect(value: &Value, own: &mut Vec<Value>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| collect(item, own)),
        Value::Object(members) => members.values().for_each(|value| collect(value, own)),
        Value::Null | Value::Bool(_) => {}
        Value::Number(_) | Value::String(_) => own.push(value.clone()),
    }
}
