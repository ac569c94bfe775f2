//! Schemas of the types of the standard library, as they serialize.

use alloc::borrow::{Cow, ToOwned};
use alloc::boxed::Box;
use alloc::collections::{BTreeMap, BTreeSet, VecDeque};
use alloc::rc::Rc;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use core::num::{
    NonZeroI8, NonZeroI16, NonZeroI32, NonZeroI64, NonZeroI128, NonZeroIsize, NonZeroU8, NonZeroU16, NonZeroU32,
    NonZeroU64, NonZeroU128, NonZeroUsize,
};
use core::time::Duration;
use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use serde_json::{Value, json};

use super::schema::Schema;
use crate::status::StatusCode;

/// A type of the standard library.
#[allow(unreachable_pub, reason = "a bound of what the derive's output names")]
pub trait StdType {
    fn schema() -> Schema;
}

macro_rules! certain {
    ($($ty:ty => $json:tt,)*) => {
        $(
            impl StdType for $ty {
                fn schema() -> Schema {
                    Schema::certain(json!($json))
                }
            }
        )*
    };
}

certain! {
    bool => { "type": "boolean" },
    char => { "type": "string", "minLength": 1, "maxLength": 1 },
    str => { "type": "string" },
    String => { "type": "string" },
    u8 => { "type": "integer", "format": "uint8", "minimum": 0, "maximum": 255 },
    u16 => { "type": "integer", "format": "uint16", "minimum": 0, "maximum": 65535 },
    u32 => { "type": "integer", "format": "uint32", "minimum": 0 },
    u64 => { "type": "integer", "format": "uint64", "minimum": 0 },
    u128 => { "type": "integer", "format": "uint128", "minimum": 0 },
    usize => { "type": "integer", "format": "uint", "minimum": 0 },
    i8 => { "type": "integer", "format": "int8", "minimum": -128, "maximum": 127 },
    i16 => { "type": "integer", "format": "int16", "minimum": -32768, "maximum": 32767 },
    i32 => { "type": "integer", "format": "int32" },
    i64 => { "type": "integer", "format": "int64" },
    i128 => { "type": "integer", "format": "int128" },
    isize => { "type": "integer", "format": "int" },
    NonZeroU8 => { "type": "integer", "format": "uint8", "minimum": 1, "maximum": 255 },
    NonZeroU16 => { "type": "integer", "format": "uint16", "minimum": 1, "maximum": 65535 },
    NonZeroU32 => { "type": "integer", "format": "uint32", "minimum": 1 },
    NonZeroU64 => { "type": "integer", "format": "uint64", "minimum": 1 },
    NonZeroU128 => { "type": "integer", "format": "uint128", "minimum": 1 },
    NonZeroUsize => { "type": "integer", "format": "uint", "minimum": 1 },
    NonZeroI8 => { "type": "integer", "format": "int8", "minimum": -128, "maximum": 127, "not": { "enum": [0] } },
    NonZeroI16 => { "type": "integer", "format": "int16", "minimum": -32768, "maximum": 32767, "not": { "enum": [0] } },
    NonZeroI32 => { "type": "integer", "format": "int32", "not": { "enum": [0] } },
    NonZeroI64 => { "type": "integer", "format": "int64", "not": { "enum": [0] } },
    NonZeroI128 => { "type": "integer", "format": "int128", "not": { "enum": [0] } },
    NonZeroIsize => { "type": "integer", "format": "int", "not": { "enum": [0] } },
    IpAddr => { "type": "string", "format": "ip" },
    Ipv4Addr => { "type": "string", "format": "ipv4" },
    Ipv6Addr => { "type": "string", "format": "ipv6" },
    SocketAddr => { "type": "string" },
    StatusCode => { "type": "integer", "minimum": 100, "maximum": 999 },
    Duration => {
        "type": "object",
        "properties": {
            "secs": { "type": "integer", "format": "uint64", "minimum": 0 },
            "nanos": { "type": "integer", "format": "uint32", "minimum": 0 }
        },
        "required": ["secs", "nanos"]
    },
}

macro_rules! fallible {
    ($($ty:ty => $json:tt, $null:literal, $fail:literal;)*) => {
        $(
            impl StdType for $ty {
                fn schema() -> Schema {
                    Schema { may_be_null: $null, may_fail: $fail, ..Schema::certain(json!($json)) }
                }
            }
        )*
    };
}

fallible! {
    // Not a number is `null`, but inside of a list nobody expects it.
    f32 => { "type": "number", "format": "float" }, false, true;
    f64 => { "type": "number", "format": "double" }, false, true;
    () => { "type": "null" }, true, false;
    // A path need not be UTF-8, and a time may be before 1970.
    Path => { "type": "string" }, false, true;
    PathBuf => { "type": "string" }, false, true;
    SystemTime => {
        "type": "object",
        "properties": {
            "secs_since_epoch": { "type": "integer", "format": "uint64", "minimum": 0 },
            "nanos_since_epoch": { "type": "integer", "format": "uint32", "minimum": 0 }
        },
        "required": ["secs_since_epoch", "nanos_since_epoch"]
    }, false, true;
}

macro_rules! pointers {
    ($($ty:ty),*) => {
        $(
            impl<T: StdType + ?Sized> StdType for $ty {
                fn schema() -> Schema {
                    T::schema()
                }
            }
        )*
    };
}

pointers!(&T, &mut T, Box<T>, Rc<T>, Arc<T>);

impl<T: StdType + ToOwned + ?Sized> StdType for Cow<'_, T> {
    fn schema() -> Schema {
        T::schema()
    }
}

impl<T: StdType> StdType for Option<T> {
    fn schema() -> Schema {
        Schema { may_be_null: true, ..T::schema() }
    }
}

/// A list of values. It fails if one of them does.
fn list(of: Schema, keys: &Value) -> Schema {
    let may_fail = of.may_fail;
    let mut json = json!({ "type": "array", "items": of.inside() });
    if let (Some(json), Some(keys)) = (json.as_object_mut(), keys.as_object()) {
        json.extend(keys.clone());
    }
    Schema { may_fail, ..Schema::certain(json) }
}

macro_rules! lists {
    ($([$($generics:tt)*] $ty:ty => $keys:tt;)*) => {
        $(
            impl<T: StdType, $($generics)*> StdType for $ty {
                fn schema() -> Schema {
                    list(T::schema(), &json!($keys))
                }
            }
        )*
    };
}

lists! {
    [] [T] => {};
    [] Vec<T> => {};
    [] VecDeque<T> => {};
    [] BTreeSet<T> => { "uniqueItems": true };
    [S] HashSet<T, S> => { "uniqueItems": true };
    [const N: usize] [T; N] => { "minItems": N, "maxItems": N };
}

/// A map. Its keys are texts, and it fails if they cannot be.
fn map(key: &Schema, value: Schema) -> Schema {
    let is_key = key.is_certain() && matches!(key.json["type"].as_str(), Some("string" | "integer" | "boolean"));
    let may_fail = value.may_fail || !is_key;
    let json = json!({ "type": "object", "additionalProperties": value.inside() });
    Schema { may_fail, ..Schema::certain(json) }
}

impl<K: StdType, V: StdType> StdType for BTreeMap<K, V> {
    fn schema() -> Schema {
        map(&K::schema(), V::schema())
    }
}

impl<K: StdType, V: StdType, S> StdType for HashMap<K, V, S> {
    fn schema() -> Schema {
        map(&K::schema(), V::schema())
    }
}

macro_rules! tuples {
    ($($length:literal: $($name:ident)*;)*) => {
        $(
            impl<$($name: StdType),*> StdType for ($($name,)*) {
                fn schema() -> Schema {
                    let items = [$($name::schema()),*];
                    let may_fail = items.iter().any(|item| item.may_fail);
                    let items: Vec<Value> = items.into_iter().map(Schema::inside).collect();
                    let json =
                        json!({ "type": "array", "prefixItems": items, "minItems": $length, "maxItems": $length });
                    Schema { may_fail, ..Schema::certain(json) }
                }
            }
        )*
    };
}

tuples! {
    1: A;
    2: A B;
    3: A B C;
    4: A B C D;
}
