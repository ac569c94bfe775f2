//! Schemas of the types of header values, as they are printed in a field line.

use alloc::borrow::{Cow, ToOwned};
use alloc::boxed::Box;
use alloc::rc::Rc;
use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use core::num::{
    NonZeroI8, NonZeroI16, NonZeroI32, NonZeroI64, NonZeroI128, NonZeroIsize, NonZeroU8, NonZeroU16, NonZeroU32,
    NonZeroU64, NonZeroU128, NonZeroUsize,
};
use core::time::Duration;
use std::time::SystemTime;

use serde_json::{Value, json};

use super::probe::Of;
use super::std_types::StdType;
use crate::status::StatusCode;

/// The schema of a header value.
#[derive(Clone, Debug, PartialEq)]
pub struct HeaderSchema {
    pub json: Value,
    /// Whether a line is sent for every value.
    pub is_certain: bool,
}

impl HeaderSchema {
    fn certain(json: Value) -> Self {
        Self { json, is_certain: true }
    }

    fn optional(self) -> Self {
        Self { is_certain: false, ..self }
    }

    /// Any text.
    pub fn text() -> Self {
        Self::certain(json!({ "type": "string" }))
    }
}

/// A type whose values are printed in a known way.
#[allow(unreachable_pub, reason = "a bound of what the derive's output names")]
pub trait HeaderType {
    fn header() -> HeaderSchema;
}

impl<T: HeaderType + ?Sized> Of<T> {
    /// The schema of a header value of this type.
    pub fn __status_codes_header(&self) -> HeaderSchema {
        T::header()
    }
}

/// For optional values of types that are not known.
pub trait OptionalHeader {
    /// Any text, or no line.
    fn __status_codes_header(&self) -> HeaderSchema {
        HeaderSchema::text().optional()
    }
}

impl<T> OptionalHeader for Of<Option<T>> {}

/// For types that are not known.
pub trait AnyHeader {
    /// Any text.
    fn __status_codes_header(&self) -> HeaderSchema {
        HeaderSchema::text()
    }
}

impl<T: ?Sized> AnyHeader for &Of<T> {}

/// Types that are printed as they serialize.
macro_rules! serialized {
    ($($ty:ty)*) => {
        $(
            impl HeaderType for $ty {
                fn header() -> HeaderSchema {
                    HeaderSchema::certain(<$ty>::schema().json)
                }
            }
        )*
    };
}

serialized!(bool u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize char str String IpAddr Ipv4Addr Ipv6Addr StatusCode);

macro_rules! printed {
    ($($ty:ty => $json:tt;)*) => {
        $(
            impl HeaderType for $ty {
                fn header() -> HeaderSchema {
                    HeaderSchema::certain(json!($json))
                }
            }
        )*
    };
}

printed! {
    Duration => { "type": "integer", "format": "uint64", "minimum": 0, "description": "Seconds" };
    SystemTime => { "type": "string", "format": "http-date" };
    NonZeroU8 => { "type": "integer", "format": "uint8", "minimum": 1, "maximum": 255 };
    NonZeroU16 => { "type": "integer", "format": "uint16", "minimum": 1, "maximum": 65535 };
    NonZeroU32 => { "type": "integer", "format": "uint32", "minimum": 1 };
    NonZeroU64 => { "type": "integer", "format": "uint64", "minimum": 1 };
    NonZeroU128 => { "type": "integer", "format": "uint128", "minimum": 1 };
    NonZeroUsize => { "type": "integer", "format": "uint", "minimum": 1 };
    NonZeroI8 => { "type": "integer", "format": "int8", "minimum": -128, "maximum": 127 };
    NonZeroI16 => { "type": "integer", "format": "int16", "minimum": -32768, "maximum": 32767 };
    NonZeroI32 => { "type": "integer", "format": "int32" };
    NonZeroI64 => { "type": "integer", "format": "int64" };
    NonZeroI128 => { "type": "integer", "format": "int128" };
    NonZeroIsize => { "type": "integer", "format": "int" };
}

macro_rules! pointers {
    ($($ty:ty),*) => {
        $(
            impl<T: HeaderType + ?Sized> HeaderType for $ty {
                fn header() -> HeaderSchema {
                    T::header()
                }
            }
        )*
    };
}

pointers!(&T, Box<T>, Rc<T>, Arc<T>);

impl<T: HeaderType + ToOwned + ?Sized> HeaderType for Cow<'_, T> {
    fn header() -> HeaderSchema {
        T::header()
    }
}

impl<T: HeaderType> HeaderType for Option<T> {
    fn header() -> HeaderSchema {
        T::header().optional()
    }
}

/// The elements are joined to one line, or each has a line of its own. An empty list sends none.
macro_rules! lists {
    ($([$($generics:tt)*] $ty:ty;)*) => {
        $(
            impl<T, $($generics)*> HeaderType for $ty {
                fn header() -> HeaderSchema {
                    HeaderSchema::text().optional()
                }
            }
        )*
    };
}

lists! {
    [] [T];
    [] Vec<T>;
    [const N: usize] [T; N];
}
