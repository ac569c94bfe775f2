//! `FromHeader`, values of header fields that were received.

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

use super::from_list;
use crate::sink::trimmed;
use crate::status::StatusCode;

/// A type that can be read from the lines of a header field. It is the counterpart of [`ToHeader`](crate::ToHeader): what that has
/// written is read back as the same value.
///
/// | type | what is read |
/// |---|---|
/// | integers, `NonZero<_>`, `bool`, `char`, [`StatusCode`](crate::StatusCode), `IpAddr` | as they print |
/// | `String` | any UTF-8 |
/// | `HeaderValue`, `HeaderName`, `Uri`, `Method`, `StatusCode` of the `http` crate | as they are |
/// | [`Duration`] | whole seconds; a date is not a duration, but [`retry_after`](super::ErrorResponse::retry_after) takes both |
/// | `SystemTime` | HTTP date, in any of the three formats of [RFC 9110 §5.6.7](https://www.rfc-editor.org/rfc/rfc9110.html#section-5.6.7) |
/// | `Option<_>` | `Some(None)` if there is no line |
/// | `Vec<u8>`, `Bytes` | any value |
/// | arrays and `Vec<_>` of anything else | the elements of all lines; empty if there is no line |
/// | `Box<_>`, `Rc<_>`, `Arc<_>`, `Cow<_>` | what is inside |
///
/// A field that has one value may come more than once if all lines are the same. Spaces and tabs around a value do not count
/// ([RFC 9110 §5.5](https://www.rfc-editor.org/rfc/rfc9110.html#section-5.5)).
///
/// ```
/// use std::time::Duration;
/// use status_codes::client::FromHeader;
///
/// assert_eq!(Duration::from_header(&[b"120"]), Some(Duration::from_secs(120)));
/// assert_eq!(Vec::<u16>::from_header(&[b"1, 2", b"3"]), Some(vec![1, 2, 3]));
/// assert_eq!(u8::from_header(&[b"1", b"2"]), None);
///
/// /// The realm of a challenge.
/// struct Realm(String);
///
/// impl FromHeader for Realm {
///     fn from_header(lines: &[&[u8]]) -> Option<Self> {
///         let challenge = String::from_header(lines)?;
///         let realm = challenge.strip_prefix("Bearer realm=\"")?.strip_suffix('"')?;
///         Some(Self(realm.to_owned()))
///     }
/// }
///
/// let realm = Realm::from_header(&[b"Bearer realm=\"orders\""]);
/// assert_eq!(realm.expect("a realm").0, "orders");
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read from a header",
    label = "a client cannot read this type",
    note = "use an integer, a `String`, a `Duration`, a `SystemTime`, a type of the `http` crate, an `Option` or a list of those, or implement `status_codes::client::FromHeader` for a type of your own"
)]
pub trait FromHeader: Sized {
    /// Reads the lines of a field: none, one, or several. `None` means that they are not a value of this type.
    fn from_header(lines: &[&[u8]]) -> Option<Self>;

    /// Reads the lines of the field `name`. The table says which fields have a line for each element of a list.
    #[doc(hidden)]
    fn from_field(_name: &str, lines: &[&[u8]]) -> Option<Self> {
        Self::from_header(lines)
    }

    /// Reads a list. Bytes are one value, not a list of numbers.
    #[doc(hidden)]
    fn list_from_field(name: &str, lines: &[&[u8]]) -> Option<Vec<Self>> {
        from_list::elements(name, lines).into_iter().map(|element| Self::from_field(name, &[element])).collect()
    }
}

/// The one value of a field, if all its lines have the same.
fn single<'l>(lines: &[&'l [u8]]) -> Option<&'l [u8]> {
    let (first, others) = lines.split_first()?;
    let value = trimmed(first);
    others.iter().all(|line| trimmed(line) == value).then_some(value)
}

fn text<'l>(lines: &[&'l [u8]]) -> Option<&'l str> {
    core::str::from_utf8(single(lines)?).ok()
}

/// A number in plain digits. `FromStr` takes a plus sign, which nobody writes.
fn digits<'l>(lines: &[&'l [u8]]) -> Option<&'l str> {
    text(lines).filter(|text| !text.starts_with('+'))
}

macro_rules! read {
    ($($ty:ty),* => |$lines:ident| $read:expr) => {
        $(impl FromHeader for $ty {
            fn from_header($lines: &[&[u8]]) -> Option<Self> {
                $read
            }
        })*
    };
}

read!(u16, u32, u64, u128, usize, i8, i16, i32, i64, i128, isize => |lines| digits(lines)?.parse().ok());
read!(NonZeroU8, NonZeroU16, NonZeroU32, NonZeroU64, NonZeroU128, NonZeroUsize => |lines| digits(lines)?.parse().ok());
read!(NonZeroI8, NonZeroI16, NonZeroI32, NonZeroI64, NonZeroI128, NonZeroIsize => |lines| digits(lines)?.parse().ok());
read!(bool, char, IpAddr, Ipv4Addr, Ipv6Addr, String, http::Uri => |lines| text(lines)?.parse().ok());
read!(Duration => |lines| u64::from_header(lines).map(Self::from_secs));
read!(SystemTime => |lines| httpdate::parse_http_date(text(lines)?).ok());
read!(StatusCode => |lines| http::StatusCode::from_header(lines).map(Self::from));
read!(http::StatusCode, http::Method, http::HeaderName, http::HeaderValue => |lines| Self::from_bytes(single(lines)?).ok());
read!(bytes::Bytes => |lines| single(lines).map(Self::copy_from_slice));

impl FromHeader for u8 {
    fn from_header(lines: &[&[u8]]) -> Option<Self> {
        digits(lines)?.parse().ok()
    }

    fn list_from_field(_: &str, lines: &[&[u8]]) -> Option<Vec<Self>> {
        single(lines).map(<[Self]>::to_vec)
    }
}

impl<T: FromHeader> FromHeader for Option<T> {
    fn from_header(lines: &[&[u8]]) -> Option<Self> {
        Self::from_field("", lines)
    }

    fn from_field(name: &str, lines: &[&[u8]]) -> Option<Self> {
        if lines.is_empty() { Some(None) } else { T::from_field(name, lines).map(Some) }
    }
}

impl<T: FromHeader> FromHeader for Vec<T> {
    fn from_header(lines: &[&[u8]]) -> Option<Self> {
        Self::from_field("", lines)
    }

    fn from_field(name: &str, lines: &[&[u8]]) -> Option<Self> {
        T::list_from_field(name, lines)
    }
}

impl<T: FromHeader, const N: usize> FromHeader for [T; N] {
    fn from_header(lines: &[&[u8]]) -> Option<Self> {
        Self::from_field("", lines)
    }

    fn from_field(name: &str, lines: &[&[u8]]) -> Option<Self> {
        Vec::from_field(name, lines)?.try_into().ok()
    }
}

macro_rules! pointers {
    ($([$($generics:tt)*] $ty:ty, $inside:ty;)*) => {
        $(impl<$($generics)*> FromHeader for $ty {
            fn from_header(lines: &[&[u8]]) -> Option<Self> {
                <$inside>::from_header(lines).map(Self::from)
            }

            fn from_field(name: &str, lines: &[&[u8]]) -> Option<Self> {
                <$inside>::from_field(name, lines).map(Self::from)
            }
        })*
    };
}

pointers! {
    [T: FromHeader] Box<T>, T;
    [T: FromHeader] Rc<T>, T;
    [T: FromHeader] Arc<T>, T;
    [T: FromHeader] Box<[T]>, Vec<T>;
    [T: FromHeader] Rc<[T]>, Vec<T>;
    [T: FromHeader] Arc<[T]>, Vec<T>;
    [] Box<str>, String;
    [] Rc<str>, String;
    [] Arc<str>, String;
}

impl<T: ToOwned + ?Sized> FromHeader for Cow<'_, T>
where
    T::Owned: FromHeader,
{
    fn from_header(lines: &[&[u8]]) -> Option<Self> {
        T::Owned::from_header(lines).map(Self::Owned)
    }

    fn from_field(name: &str, lines: &[&[u8]]) -> Option<Self> {
        T::Owned::from_field(name, lines).map(Self::Owned)
    }
}
