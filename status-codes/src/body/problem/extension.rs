//! The value of an extension member of a problem.

use alloc::string::String;

use serde_core::ser::{Serialize, Serializer};
use serde_json::Value;
use serde_json::value::RawValue;

use crate::sink::Raw;

/// The value of an extension member.
///
/// A [`Value`] does not hold every JSON value: it rounds a long number, sorts the members of an object, and has a limit for
/// nesting. What it would change is also kept as it was written.
#[derive(Clone, Debug)]
pub(super) struct Extension {
    value: Option<Value>,
    written: Option<Raw>,
}

impl Extension {
    /// What is written as JSON. White space between its parts goes.
    pub(super) fn of(written: Raw) -> Self {
        let written = without_spaces(written);
        let value: Option<Value> = serde_json::from_str(written.get()).ok();
        let is_whole =
            value.as_ref().is_some_and(|value| serde_json::to_string(value).is_ok_and(|again| again == written.get()));
        Self { value, written: Some(written).filter(|_| !is_whole) }
    }

    /// The value, as far as it can be read.
    pub(super) fn value(&self) -> Option<&Value> {
        self.value.as_ref()
    }

    /// The text, if it is one.
    pub(super) fn into_text(self) -> Option<String> {
        if let Some(Value::String(text)) = self.value { Some(text) } else { None }
    }

    /// The value as JSON.
    pub(super) fn json(&self) -> String {
        match (&self.written, &self.value) {
            (Some(written), _) => written.get().into(),
            (None, value) => serde_json::to_string(value).unwrap_or_default(),
        }
    }
}

impl From<Value> for Extension {
    fn from(value: Value) -> Self {
        Self { value: Some(value), written: None }
    }
}

/// Values are compared; the order of members does not matter, nor how a number is written.
impl PartialEq for Extension {
    fn eq(&self, other: &Self) -> bool {
        match (&self.value, &other.value) {
            (Some(one), Some(other)) => one == other,
            (None, None) => self.written.as_ref().map(|raw| raw.get()) == other.written.as_ref().map(|raw| raw.get()),
            _ => false,
        }
    }
}

impl Serialize for Extension {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.written {
            Some(written) => written.serialize(serializer),
            None => self.value.serialize(serializer),
        }
    }
}

/// The same JSON without the white space between its parts (RFC 8259 §2).
fn without_spaces(raw: Raw) -> Raw {
    let is_space = |c: char| matches!(c, ' ' | '\t' | '\n' | '\r');
    if !raw.get().contains(is_space) {
        return raw;
    }
    let (mut compact, mut in_text, mut is_escaped) = (String::with_capacity(raw.get().len()), false, false);
    for c in raw.get().chars() {
        if in_text || !is_space(c) {
            compact.push(c);
        }
        in_text ^= c == '"' && !is_escaped;
        is_escaped = c == '\\' && !is_escaped;
    }
    RawValue::from_string(compact).unwrap_or(raw)
}
