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

/// For types that are not known.
pub trait AnyHeader {
    /// Any text, or no line: `ToHeader` promises none.
    fn __status_codes_header(&self) -> HeaderSchema {
        HeaderSchema::text().optional()
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

serialized!(bool u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize);
serialized!(NonZeroU8 NonZeroU16 NonZeroU32 NonZeroU64 NonZeroU128 NonZeroUsize);
serialized!(NonZeroI8 NonZeroI16 NonZeroI32 NonZeroI64 NonZeroI128 NonZeroIsize);
serialized!(IpAddr Ipv4Addr Ipv6Addr StatusCode);

/// Texts. An empty one sends no line, and spaces at its ends are not sent.
macro_rules! texts {
    ($($ty:ty)*) => {
        $(
            impl HeaderType for $ty {
                fn header() -> HeaderSchema {
                    HeaderSchema::text().optional()
                }
            }
        )*
    };
}

texts!(char str String);

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
