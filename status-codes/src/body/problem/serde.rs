//! `Problem` in serde's formats: written for a client, and read from any server.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::collections::BTreeMap;
use alloc::string::String;
use core::fmt;

use serde_core::de::{Deserialize, DeserializeOwned, Deserializer, MapAccess, Visitor};
use serde_core::ser::{Serialize, SerializeMap as _, Serializer};

use super::extension::Extension;
#[cfg(feature = "client")]
use super::value::RESERVED;
use super::value::{BLANK, Parts, Problem};
use crate::status::StatusCode;

impl Problem {
    /// Reads a document that any server has sent, as leniently as
    /// [RFC 9457 §3.1](https://www.rfc-editor.org/rfc/rfc9457.html#section-3.1) asks.
    ///
    /// Like `serde_json::from_slice`, it ignores a member of the wrong type, and keeps the extension members as they are. It
    /// also accepts a byte order mark ([RFC 8259 §8.1](https://www.rfc-editor.org/rfc/rfc8259.html#section-8.1)) and bytes that
    /// are not UTF-8, which become U+FFFD.
    ///
    /// ```
    /// use status_codes::Problem;
    ///
    /// let problem = Problem::from_json(b"\xef\xbb\xbf{\"title\": \"Gone\", \"status\": \"410\", \"size\": 1e999}")?;
    /// assert_eq!((problem.title(), problem.declared_status()), (Some("Gone"), None));
    /// assert_eq!(problem.member_json("size").as_deref(), Some("1e999"));
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the document is not a JSON object.
    pub fn from_json(document: &[u8]) -> Result<Self, serde_json::Error> {
        read_json(document)
    }

    /// Reads an object whose members are all the server's own, whatever they are called.
    #[cfg(feature = "client")]
    pub(crate) fn from_envelope(document: &[u8]) -> Result<Self, serde_json::Error> {
        let Members(members) = read_json(document)?;
        let own = |name: &&str| members.get(*name).map(|value| ((*name).into(), value.clone()));
        let shadowed = RESERVED.iter().filter_map(own).collect();
        Ok(Self::from(Members(members)).with(|parts| parts.shadowed = shadowed))
    }
}

impl Serialize for Problem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if self.problem_type() != BLANK {
            map.serialize_entry("type", self.problem_type())?;
        }
        if let Some(title) = self.title() {
            map.serialize_entry("title", title)?;
        }
        if let Some(status) = self.declared_status() {
            map.serialize_entry("status", &status.as_u16())?;
        }
        for (name, text) in [("detail", self.detail()), ("instance", self.instance())] {
            if let Some(text) = text {
                map.serialize_entry(name, text)?;
            }
        }
        for (name, value) in self.extensions() {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

fn read_json<T: DeserializeOwned>(document: &[u8]) -> Result<T, serde_json::Error> {
    let document = String::from_utf8_lossy(document);
    serde_json::from_str(document.strip_prefix('\u{feff}').unwrap_or(&document))
}

/// Reads any object. RFC 9457 §3.1: a member of the wrong type is ignored.
impl<'de> Deserialize<'de> for Problem {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Members::deserialize(deserializer).map(Self::from)
    }
}

/// The members of an object.
struct Members(BTreeMap<String, Extension>);

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object;

        impl<'de> Visitor<'de> for Object {
            type Value = Members;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a problem document")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = BTreeMap::new();
                while let Some((name, value)) = map.next_entry()? {
                    members.insert(name, value);
                }
                Ok(Members(members))
            }
        }

        deserializer.deserialize_map(Object)
    }
}

impl From<Members> for Problem {
    fn from(Members(mut members): Members) -> Self {
        let mut text = |name| members.remove(name).and_then(Extension::into_text).map(Cow::Owned);
        let problem_type = text("type").filter(|problem_type| problem_type != BLANK);
        let detail = text("detail").filter(|detail| !detail.is_empty());
        let (title, instance) = (text("title"), text("instance"));
        let status = members.remove("status").as_ref().and_then(status);
        let parts = Parts { problem_type, title, detail, instance, members, ..Parts::default() };
        Self { status, parts: Some(Box::new(parts)).filter(|parts| **parts != Parts::default()) }
    }
}

/// A status code, also if a sloppy server has written it with a fraction or an exponent (`404.0`, `4.04e2`).
fn status(value: &Extension) -> Option<StatusCode> {
    let number = value.value()?.as_f64()?;
    (100..=999)
        .find(|&status: &u16| f64::from(status).total_cmp(&number).is_eq())
        .and_then(|status| StatusCode::from_u16(status).ok())
}
