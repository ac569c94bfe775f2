//! `ReadMember`, the bound of a member that a client reads.

use core::iter;

use serde_core::de::value::{Error, MapDeserializer};
use serde_core::de::{DeserializeOwned, Deserializer, Visitor};
use serde_core::forward_to_deserialize_any;

/// A member that can be read. Everything with `Deserialize` is one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read from a body",
    label = "a client needs `Deserialize`",
    note = "put `#[derive(serde::Deserialize)]` on `{Self}`, or use an owned type in the place of a reference"
)]
pub trait ReadMember: Sized {
    fn read_member(json: &str) -> Option<Self>;

    /// Reads what a flattened field has sent that has sent no member.
    fn read_nothing() -> Option<Self>;
}

// A message about `Deserialize` would not say why it is needed.
#[diagnostic::do_not_recommend]
impl<T: DeserializeOwned> ReadMember for T {
    fn read_member(json: &str) -> Option<Self> {
        serde_json::from_str(json).ok()
    }

    fn read_nothing() -> Option<Self> {
        Self::deserialize(Nothing).ok()
    }
}

/// `None` for an option, and an empty object for everything else. In JSON, a type that takes anything would read `null`.
struct Nothing;

impl<'de> Deserializer<'de> for Nothing {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_map(MapDeserializer::new(iter::empty::<(&str, &str)>()))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_none()
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit_struct seq tuple tuple_struct
        map struct enum identifier ignored_any
    }
}
