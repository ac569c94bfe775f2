//! The schema of a value.

use serde_json::{Value, json};

use super::nullable::without_null;

/// The schema of a value.
#[derive(Clone, Debug, PartialEq)]
pub struct Schema {
    pub json: Value,
    /// Whether it may be `null`. As a member it is then left out.
    pub may_be_null: bool,
    /// Whether it may fail to serialize.
    pub may_fail: bool,
    /// Whether a part of it is not known.
    pub is_partial: bool,
}

impl Schema {
    /// A value that is always there.
    pub(crate) fn certain(json: Value) -> Self {
        Self { json, may_be_null: false, may_fail: false, is_partial: false }
    }

    /// The schema that every value fits.
    pub fn unknown() -> Self {
        Self { json: json!({}), may_be_null: true, may_fail: true, is_partial: true }
    }

    /// A schema that somebody has written.
    pub(super) fn written(json: Value, has_gaps: bool) -> Self {
        let is_partial = has_gaps || json == json!({});
        let (json, may_be_null) = without_null(json);
        Self { json, may_be_null, may_fail: false, is_partial }
    }

    /// The schema of a part of this one.
    pub(crate) fn of_part(&self, json: Value) -> Self {
        let has_gaps = self.is_partial && has_gap(&json);
        Self::written(json, has_gaps)
    }

    /// Whether a member with this schema is always there.
    pub(crate) fn is_certain(&self) -> bool {
        !self.may_be_null && !self.may_fail
    }

    /// The schema of a value inside of another one.
    pub(super) fn inside(self) -> Value {
        if self.may_be_null { json!({ "anyOf": [self.json, { "type": "null" }] }) } else { self.json }
    }
}

/// Whether a part of it is the schema that every value fits.
fn has_gap(json: &Value) -> bool {
    match json {
        Value::Object(keywords) => keywords.is_empty() || keywords.values().any(has_gap),
        Value::Array(items) => items.iter().any(has_gap),
        _ => false,
    }
}
