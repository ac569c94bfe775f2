//! The header fields and the members of an error.

use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use serde_json::{Value, json};

use super::flattened::flattened;
use super::union::union;
use super::value::sample_of;
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
#[derive(Clone, PartialEq)]
pub(super) struct Field {
    pub(super) name: String,
    pub(super) schema: Value,
    /// Whether it is always sent.
    pub(super) is_certain: bool,
    /// What a sample has.
    pub(super) value: Value,
    /// Whether a part of its schema is not known.
    pub(super) is_partial: bool,
    pub(super) role: Role,
}

/// What a member is for.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Role {
    Member,
    /// The `instance` of a problem document. A flattened member of this name is not.
    Instance,
    /// All members with other names.
    Rest,
}

impl Field {
    pub(super) fn add(fields: &mut Vec<Self>, name: &str, schema: Schema) {
        Self::push(fields, Self::new(name, schema));
    }

    fn new(name: &str, schema: Schema) -> Self {
        let (is_certain, is_partial) = (schema.is_certain(), schema.is_partial);
        let value = sample_of(&schema.json);
        let role = if name == "instance" { Role::Instance } else { Role::Member };
        Self { name: name.into(), schema: schema.json, is_certain, value, is_partial, role }
    }

    pub(super) fn add_constant(fields: &mut Vec<Self>, name: &str, value: Value) {
        let schema = Schema::certain(constant(&value));
        Self::push(fields, Self { is_certain: !value.is_null(), value, ..Self::new(name, schema) });
    }

    /// Adds the members of an object.
    pub(super) fn add_flattened(fields: &mut Vec<Self>, schema: &Schema) {
        let object = flattened(&schema.json);
        let is_always_there = schema.is_certain();
        for (name, property) in object.properties {
            let is_certain = is_always_there && object.required.contains(&name);
            let property = schema.of_part(property);
            let is_certain = is_certain && property.is_certain();
            Self::push(fields, Self { is_certain, role: Role::Member, ..Self::new(&name, property) });
        }
        if let Some(rest) = object.rest {
            Self::push(
                fields,
                Self { is_certain: false, role: Role::Rest, ..Self::new("other", schema.of_part(rest)) },
            );
        }
    }

    /// What the user knows it as, behind the name of an error.
    pub(super) fn label(&self) -> String {
        if self.role == Role::Rest { " (flattened)".to_string() } else { format!(".{}", self.name) }
    }

    /// Gives the rest a name that no member has.
    pub(super) fn name_rest(fields: &mut [Self]) {
        let Some(rest) = fields.iter().position(|field| field.role == Role::Rest) else { return };
        while fields.iter().any(|field| field.role != Role::Rest && field.name == fields[rest].name) {
            fields[rest].name.push('-');
        }
    }

    /// The first member of a name is sent, unless it is `null`.
    fn push(fields: &mut Vec<Self>, field: Self) {
        let is_same =
            |other: &&mut Self| other.role == field.role && (field.role == Role::Rest || other.name == field.name);
        match fields.iter_mut().find(is_same) {
            Some(before) if before.is_certain => {}
            Some(before) => {
                before.schema = union(&[before.schema.clone(), field.schema]);
                before.is_certain = field.is_certain;
                before.is_partial |= field.is_partial;
            }
            None => fields.push(field),
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
