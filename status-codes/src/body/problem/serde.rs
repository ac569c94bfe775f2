//! `Problem` in serde's formats: written for a client, and read from any server.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;

use serde_core::de::{Deserialize, Deserializer};
use serde_core::ser::{Serialize, SerializeMap as _, Serializer};
use serde_json::{Map, Value};

use super::value::{BLANK, Parts, Problem};
use crate::status::StatusCode;

/// A problem as it is sent with a status.
///
/// RFC 9457 §3.1.3 and §4.2.1: the status is that of the status line, and the title is its phrase if the problem has none.
pub(super) struct Sent<'a> {
    pub(super) problem: &'a Problem,
    pub(super) status: StatusCode,
    pub(super) request_id: Option<&'a str>,
}

impl Serialize for Sent<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { problem, status, request_id } = self;
        let title = problem.title().or_else(|| status.canonical_reason());
        write(problem, title, Some(*status), *request_id, serializer)
    }
}

impl Serialize for Problem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        write(self, self.title(), self.status, None, serializer)
    }
}

fn write<S: Serializer>(
    problem: &Problem,
    title: Option<&str>,
    status: Option<StatusCode>,
    request_id: Option<&str>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(None)?;
    if problem.problem_type() != BLANK {
        map.serialize_entry("type", problem.problem_type())?;
    }
    if let Some(title) = title {
        map.serialize_entry("title", title)?;
    }
    if let Some(status) = status {
        map.serialize_entry("status", &status.as_u16())?;
    }
    for (name, text) in [("detail", problem.detail()), ("instance", problem.instance())] {
        if let Some(text) = text {
            map.serialize_entry(name, text)?;
        }
    }
    for (name, value) in problem.members() {
        map.serialize_entry(name, value)?;
    }
    // The problem's own member wins.
    if let Some(id) = request_id.filter(|_| problem.member("request_id").is_none()) {
        map.serialize_entry("request_id", id)?;
    }
    map.end()
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
        let status = members.remove("status").as_ref().and_then(status);
        let parts = Parts { problem_type, title, detail, instance, members, headers: Vec::new() };
        Ok(Self { status, parts: Some(Box::new(parts)).filter(|parts| **parts != Parts::default()) })
    }
}

/// A status code, also if a sloppy server has written it with a fraction or an exponent (`404.0`, `4.04e2`).
fn status(value: &Value) -> Option<StatusCode> {
    let number = value.as_f64()?;
    (100..=999)
        .find(|&status: &u16| f64::from(status).total_cmp(&number).is_eq())
        .and_then(|status| StatusCode::from_u16(status).ok())
}
