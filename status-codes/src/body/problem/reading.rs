//! Reads the value of an extension member as it was written, if it comes from JSON.

use alloc::string::String;
use core::fmt;

use serde_core::de::{self, Deserialize, Deserializer, MapAccess, Visitor};
use serde_core::forward_to_deserialize_any;
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use super::extension::Extension;
use crate::sink::Raw;

/// From JSON, the text of the value. From any other format, a [`Value`].
impl<'de> Deserialize<'de> for Extension {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct RawOrRead(&'static str);

        impl<'de> Visitor<'de> for RawOrRead {
            type Value = Extension;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a value")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Extension, A::Error> {
                let first = map.next_key::<String>()?;
                if first.as_deref() == Some(self.0) {
                    return RawValue::from_string(map.next_value()?).map(Extension::of).map_err(de::Error::custom);
                }
                let mut members = Map::new();
                let mut name = first;
                while let Some(known) = name {
                    members.insert(known, map.next_value()?);
                    name = map.next_key()?;
                }
                Ok(Value::Object(members).into())
            }

            fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Extension, D::Error> {
                Value::deserialize(deserializer).map(Extension::from)
            }
        }

        let name = name_of_raw();
        deserializer.deserialize_newtype_struct(name, RawOrRead(name))
    }
}

/// The name by which the deserializer of JSON is asked for raw text. It is private, but [`RawValue`] asks for it, and any
/// other format takes it for a struct with one field.
fn name_of_raw() -> &'static str {
    match Raw::deserialize(Asked) {
        Ok(_) => "",
        Err(Name(name)) => name,
    }
}

/// A deserializer that answers with the name of the struct it is asked for.
struct Asked;

impl<'de> Deserializer<'de> for Asked {
    type Error = Name;

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, _: V) -> Result<V::Value, Name> {
        Err(Name(name))
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Name> {
        Err(Name(""))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit unit_struct seq tuple
        tuple_struct map struct enum identifier ignored_any
    }
}

#[derive(Debug)]
struct Name(&'static str);

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl core::error::Error for Name {}

impl de::Error for Name {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self("")
    }
}
