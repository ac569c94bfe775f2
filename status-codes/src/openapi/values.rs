//! The values of a header field.

use alloc::vec::Vec;
use core::mem;

use serde_json::{Value, json};

/// What is known about them.
#[derive(Clone)]
pub(super) enum Values {
    /// It has one of these.
    Constants(Vec<&'static str>),
    /// It has one of a type, whose schema this is.
    Typed(Value),
}

impl Values {
    /// Any text.
    pub(super) fn text() -> Self {
        Self::Typed(json!({ "type": "string" }))
    }

    /// Adds the values of another error or author.
    pub(super) fn join(&mut self, other: Self) {
        *self = match (mem::replace(self, Self::text()), other) {
            (Self::Constants(mut all), Self::Constants(more)) => {
                for value in more {
                    if !all.contains(&value) {
                        all.push(value);
                    }
                }
                Self::Constants(all)
            }
            (Self::Typed(known), Self::Typed(other)) if known == other => Self::Typed(known),
            (known, other) => match (known.least(), other.least()) {
                (Some(least), Some(other)) if least.min(other) >= 0 => {
                    Self::Typed(json!({ "type": "integer", "minimum": least.min(other) }))
                }
                (Some(_), Some(_)) => Self::Typed(json!({ "type": "integer" })),
                _ => Self::text(),
            },
        }
    }

    /// The least integer that it may be. `None` if it may be something else.
    fn least(&self) -> Option<i64> {
        match self {
            Self::Constants(values) => {
                values.iter().map(|value| value.parse::<u32>().ok().map(i64::from)).min().flatten()
            }
            Self::Typed(schema) if schema["type"] == "integer" => Some(schema["minimum"].as_i64().unwrap_or(i64::MIN)),
            Self::Typed(_) => None,
        }
    }

    /// The schema. A value that is known is a text, also if it has digits alone.
    pub(super) fn schema(&self) -> Value {
        match self {
            Self::Constants(values) => json!({ "type": "string", "enum": values }),
            Self::Typed(schema) => schema.clone(),
        }
    }
}
