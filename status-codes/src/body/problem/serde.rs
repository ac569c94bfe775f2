//! `Problem` in serde's formats: written for a client, and read from any server.

use alloc::borrow::Cow;
use alloc::string::String;

use serde_core::de::{Deserialize, Deserializer};
use serde_core::ser::{Serialize, SerializeMap as _, Serializer};
use serde_json::{Map, Value};

use super::value::{BLANK, Problem};
use crate::status::StatusCode;

impl Serialize for Problem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(problem_type) = &self.problem_type {
            map.serialize_entry("type", problem_type)?;
        }
        if let Some(title) = &self.title {
            map.serialize_entry("title", title)?;
        }
        if let Some(status) = self.status {
            map.serialize_entry("status", &status.as_u16())?;
        }
        for (name, text) in [("detail", &self.detail), ("instance", &self.instance)] {
            if let Some(text) = text {
                map.serialize_entry(name, text)?;
            }
        }
        for (name, value) in &self.members {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

/// Reads any JSON object. RFC 9457 §3.1: a member of the wrong type is ignored.
impl<'de> Deserialize<'de> for Problem {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut members = Map::<String, Value>::deserialize(deserializer)?;
        let mut text = |name| match members.remove(name) {
            Some(Value::String(text)) => Some(Cow::Owned(text)),
            _ => None,
        };
        let (problem_type, title, detail, instance) = (text("type"), text("title"), text("detail"), text("instance"));
        let problem_type = problem_type.filter(|problem_type| problem_type != BLANK);
        let status = members.remove("status").and_then(|status| u16::try_from(status.as_u64()?).ok());
        let status = status.and_then(|status| StatusCode::from_u16(status).ok());
        Ok(Self { problem_type, title, status, detail, instance, members })
    }
}
