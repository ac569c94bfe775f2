//! `ToHeader`, the values of header fields.

use core::fmt::{self, Write as _};
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use core::num::{
    NonZeroI8, NonZeroI16, NonZeroI32, NonZeroI64, NonZeroI128, NonZeroIsize, NonZeroU8, NonZeroU16, NonZeroU32,
    NonZeroU64, NonZeroU128, NonZeroUsize,
};
use core::time::Duration;

use super::header::HeaderSink;
use crate::status::StatusCode;

/// A type that can be the value of a header field, for `#[header("Name")]`.
///
/// | type | line |
/// |---|---|
/// | integers, `NonZero<_>`, `bool`, `char`, [`StatusCode`](crate::StatusCode), `IpAddr` | as they print |
/// | strings | as they are |
/// | `HeaderValue`, `Uri`, `Method` of the `http` crate, `HeaderValue` of actix-web | as they are (features `http`, `actix-web`) |
/// | [`Duration`] | whole seconds, rounded up |
/// | `SystemTime` | HTTP date ([RFC 9110 §5.6.7](https://www.rfc-editor.org/rfc/rfc9110.html#section-5.6.7)) |
/// | `Option<_>` | no line if it is `None` |
/// | slices, arrays, `Vec<_>` | one line, joined by `, `; for `Set-Cookie`, one line each |
///
/// An empty value is not sent. The exception is `Allow`, which then allows no method
/// ([RFC 9110 §10.2.1](https://www.rfc-editor.org/rfc/rfc9110.html#section-10.2.1)).
///
/// ```
/// use status_codes::{HeaderSink, ToHeader};
///
/// struct Realm(&'static str);
///
/// impl ToHeader for Realm {
///     fn to_header(&self, name: &str, to: &mut dyn HeaderSink) {
///         to.header(name, format!("Bearer realm=\"{}\"", self.0).as_bytes());
///     }
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a header value",
    label = "`#[header(…)]` cannot write this type",
    note = "use an integer, a string, a `Duration`, a `SystemTime`, a type of the `http` crate (feature `http`), an `Option` or a list of those, or implement `status_codes::ToHeader` for a type of your own"
)]
pub trait ToHeader {
    /// Passes the lines of the field `name` to `to`: none, one, or several.
    fn to_header(&self, name: &str, to: &mut dyn HeaderSink);
}

/// Space for the digits of any integer, or for a date.
pub(super) struct Short {
    bytes: [u8; 40],
    len: usize,
}

impl fmt::Write for Short {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let room = self.bytes.get_mut(self.len..self.len + text.len()).ok_or(fmt::Error)?;
        room.copy_from_slice(text.as_bytes());
        self.len += text.len();
        Ok(())
    }
}

/// Writes a line that is known to be short.
pub(super) fn short(name: &str, to: &mut dyn HeaderSink, value: fmt::Arguments<'_>) {
    let mut line = Short { bytes: [0; 40], len: 0 };
    if line.write_fmt(value).is_ok() {
        to.header(name, &line.bytes[..line.len]);
    }
}

macro_rules! printed {
    ($($ty:ty)*) => {
        $(impl ToHeader for $ty {
            fn to_header(&self, name: &str, to: &mut dyn HeaderSink) {
                short(name, to, format_args!("{self}"));
            }
        })*
    };
}

printed!(u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize bool char);
printed!(NonZeroU8 NonZeroU16 NonZeroU32 NonZeroU64 NonZeroU128 NonZeroUsize);
printed!(NonZeroI8 NonZeroI16 NonZeroI32 NonZeroI64 NonZeroI128 NonZeroIsize);
printed!(IpAddr Ipv4Addr Ipv6Addr);

impl ToHeader for StatusCode {
    fn to_header(&self, name: &str, to: &mut dyn HeaderSink) {
        to.header(name, self.as_str().as_bytes());
    }
}

impl ToHeader for Duration {
    fn to_header(&self, name: &str, to: &mut dyn HeaderSink) {
        self.as_secs().saturating_add(u64::from(self.subsec_nanos() > 0)).to_header(name, to);
    }
}

impl ToHeader for str {
    fn to_header(&self, name: &str, to: &mut dyn HeaderSink) {
        to.header(name, self.as_bytes());
    }
}

impl<T: ToHeader> ToHeader for Option<T> {
    fn to_header(&self, name: &str, to: &mut dyn HeaderSink) {
        if let Some(value) = self {
            value.to_header(name, to);
        }
    }
}

impl<T: ToHeader + ?Sized> ToHeader for &T {
    fn to_header(&self, name: &str, to: &mut dyn HeaderSink) {
        (**self).to_header(name, to);
    }
}

#[cfg(feature = "std")]
impl ToHeader for std::time::SystemTime {
    fn to_header(&self, name: &str, to: &mut dyn HeaderSink) {
        short(name, to, format_args!("{}", super::date::HttpDate::from(*self)));
    }
}

#[cfg(feature = "alloc")]
mod owned {
    use alloc::borrow::{Cow, ToOwned};
    use alloc::boxed::Box;
    use alloc::rc::Rc;
    use alloc::string::String;
    use alloc::sync::Arc;
    use alloc::vec::Vec;

    use super::{HeaderSink, ToHeader};
    use crate::sink::header::trimmed;

    /// Joins lines into one.
    struct Joined(Vec<u8>);

    impl HeaderSink for Joined {
        fn header(&mut self, _: &str, value: &[u8]) {
            // RFC 9110 §5.6.1.1: a sender writes no empty elements.
            let value = trimmed(value);
            if !value.is_empty() && !self.0.is_empty() {
                self.0.extend_from_slice(b", ");
            }
            self.0.extend_from_slice(value);
        }
    }

    impl<T: ToHeader> ToHeader for [T] {
        fn to_header(&self, name: &str, to: &mut dyn HeaderSink) {
            // RFC 6265 §3: cookies must not be joined.
            if name.eq_ignore_ascii_case("set-cookie") {
                return self.iter().for_each(|value| value.to_header(name, to));
            }
            let mut joined = Joined(Vec::new());
            for value in self {
                value.to_header(name, &mut joined);
            }
            to.header(name, &joined.0);
        }
    }

    impl<T: ToHeader, const N: usize> ToHeader for [T; N] {
        fn to_header(&self, name: &str, to: &mut dyn HeaderSink) {
            self.as_slice().to_header(name, to);
        }
    }

    impl<T: ToHeader> ToHeader for Vec<T> {
        fn to_header(&self, name: &str, to: &mut dyn HeaderSink) {
            self.as_slice().to_header(name, to);
        }
    }

    impl ToHeader for String {
        fn to_header(&self, name: &str, to: &mut dyn HeaderSink) {
            self.as_str().to_header(name, to);
        }
    }

    macro_rules! pointers {
        ($($ty:ident)*) => {
            $(impl<T: ToHeader + ?Sized> ToHeader for $ty<T> {
                fn to_header(&self, name: &str, to: &mut dyn HeaderSink) {
                    (**self).to_header(name, to);
                }
            })*
        };
    }

    pointers!(Box Rc Arc);

    impl<T: ToHeader + ToOwned + ?Sized> ToHeader for Cow<'_, T> {
        fn to_header(&self, name: &str, to: &mut dyn HeaderSink) {
            (**self).to_header(name, to);
        }
    }
}

#[cfg(all(test, feature = "std"))]
mod tests {
    use std::prelude::v1::*;
    use std::{format, vec};

    use super::*;

    #[derive(Default)]
    struct Lines(Vec<String>);

    impl HeaderSink for Lines {
        fn header(&mut self, name: &str, value: &[u8]) {
            self.0.push(format!("{name}: {}", value.escape_ascii()));
        }
    }

    fn lines(value: impl ToHeader, name: &str) -> Vec<String> {
        let mut lines = Lines::default();
        value.to_header(name, &mut lines);
        lines.0
    }

    #[test]
    fn durations_round_up() {
        for (duration, expected) in [
            (Duration::ZERO, "0"),
            (Duration::from_millis(1), "1"),
            (Duration::from_secs(30), "30"),
            (Duration::new(30, 1), "31"),
            (Duration::MAX, "18446744073709551615"),
        ] {
            assert_eq!(lines(duration, "Retry-After"), [format!("Retry-After: {expected}")]);
        }
    }

    #[test]
    fn the_longest_integers_fit() {
        assert_eq!(lines(i128::MIN, "X"), [format!("X: {}", i128::MIN)]);
        assert_eq!(lines(u128::MAX, "X"), [format!("X: {}", u128::MAX)]);
        let address = Ipv6Addr::from([u16::MAX; 8]);
        assert_eq!(lines(address, "X"), [format!("X: {address}")]);
        assert_eq!(lines(IpAddr::V4(Ipv4Addr::LOCALHOST), "X"), ["X: 127.0.0.1"]);
        assert_eq!(
            (lines('é', "X"), lines(NonZeroU8::MAX, "X")),
            (vec!["X: \\xc3\\xa9".into()], vec!["X: 255".into()])
        );
    }

    #[test]
    fn lists_are_joined_but_for_cookies() {
        assert_eq!(lines(["GET", "HEAD"], "Allow"), ["Allow: GET, HEAD"]);
        assert_eq!(lines(["a=1", "b=2"], "Set-Cookie"), ["Set-Cookie: a=1", "Set-Cookie: b=2"]);
        assert_eq!(lines(Vec::<&str>::new(), "Allow"), ["Allow: "]);
        assert_eq!(lines(vec![Some("a"), None, Some("b")], "X"), ["X: a, b"]);
        assert_eq!(lines(["", "a", " ", "b\t", ""], "X"), ["X: a, b"]);
    }

    #[test]
    fn nothing_is_written_for_none() {
        assert!(lines(None::<u8>, "X").is_empty());
    }
}
