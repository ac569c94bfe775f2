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
/// | slices, arrays and `Vec<_>` of `u8`; `Bytes` of the `bytes` crate | as they are: they are one value (feature `http` for `Bytes`) |
/// | slices, arrays, `Vec<_>` of anything else | one line, joined by `, `, or one line each if the table says so, as for `Set-Cookie` and `WWW-Authenticate` ([`HeaderField::list`](crate::info::HeaderField::list)) |
///
/// An element with a comma outside of a quoted string is sent as it is, so the client reads it as two elements, and
/// [`Omissions`](crate::adapter::Omissions) names the header. Quotes would change what the element means, and a line of its own
/// would not help, because the lines of a list are joined again
/// ([RFC 9110 §5.3](https://www.rfc-editor.org/rfc/rfc9110.html#section-5.3)). Quote such an element yourself if its syntax
/// allows a quoted string.
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

    /// Passes the lines of a list to `to`. Bytes are one value, not a list of numbers.
    #[doc(hidden)]
    #[cfg(feature = "alloc")]
    fn list_to_header(list: &[Self], name: &str, to: &mut dyn HeaderSink)
    where
        Self: Sized,
    {
        super::list::send(name, to, &|to| list.iter().for_each(|value| value.to_header(name, to)));
    }
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

printed!(u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize bool char);
printed!(NonZeroU8 NonZeroU16 NonZeroU32 NonZeroU64 NonZeroU128 NonZeroUsize);
printed!(NonZeroI8 NonZeroI16 NonZeroI32 NonZeroI64 NonZeroI128 NonZeroIsize);
printed!(IpAddr Ipv4Addr Ipv6Addr);

impl ToHeader for u8 {
    fn to_header(&self, name: &str, to: &mut dyn HeaderSink) {
        short(name, to, format_args!("{self}"));
    }

    #[cfg(feature = "alloc")]
    fn list_to_header(list: &[Self], name: &str, to: &mut dyn HeaderSink) {
        to.header(name, list);
    }
}

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

    impl<T: ToHeader> ToHeader for [T] {
        fn to_header(&self, name: &str, to: &mut dyn HeaderSink) {
            T::list_to_header(self, name, to);
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

    use super::super::header::Note;
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
    fn lists_are_sent_as_the_table_says() {
        assert_eq!(lines(["GET", "HEAD"], "Allow"), ["Allow: GET, HEAD"]);
        for name in ["Set-Cookie", "set-cookie", "WWW-Authenticate", "Proxy-Authenticate"] {
            let expected = [format!("{name}: a=1"), format!("{name}: b=2")];
            assert_eq!(lines(["a=1", "b=2"], name), expected);
            assert_eq!(lines(vec!["a=1", "b=2"], name), expected);
        }
        assert!(lines(Vec::<&str>::new(), "WWW-Authenticate").is_empty());
        assert_eq!(lines(Vec::<&str>::new(), "Allow"), ["Allow: "]);
        assert_eq!(lines(vec![Some("a"), None, Some("b")], "X"), ["X: a, b"]);
        assert_eq!(lines(["", "a", " ", "b\t", ""], "X"), ["X: a, b"]);
    }

    #[test]
    fn bytes_are_one_value() {
        use std::borrow::Cow;

        assert_eq!(lines(vec![b'a', b'b', 0xe9], "X"), ["X: ab\\xe9"]);
        assert_eq!(lines(*b"ab", "X"), ["X: ab"]);
        assert_eq!(lines(&b"ab"[..], "X"), ["X: ab"]);
        assert_eq!(lines(Box::<[u8]>::from(*b"ab"), "X"), ["X: ab"]);
        assert_eq!(lines(Cow::Borrowed(&b"ab"[..]), "X"), ["X: ab"]);
        assert_eq!(lines(Some(vec![b'a']), "Set-Cookie"), ["Set-Cookie: a"]);
        // Each is an element of a list.
        assert_eq!(lines(vec![vec![b'a', b'b'], vec![b'c']], "X"), ["X: ab, c"]);
        assert_eq!(lines(7_u8, "X"), ["X: 7"]);
        assert_eq!(lines(vec![7_u16, 8], "X"), ["X: 7, 8"]);
    }

    #[test]
    fn an_element_that_a_comma_divides_is_noted() {
        #[derive(Default)]
        struct Divided(Vec<String>);

        impl HeaderSink for Divided {
            fn header(&mut self, _: &str, _: &[u8]) {}

            fn note(&mut self, name: &str, _: Note) {
                self.0.push(name.into());
            }
        }

        for (name, element, is_divided) in [
            ("X", "a, b", true),
            ("X", "a,b", true),
            ("X", "a", false),
            ("X", "\"a, b\"", false),
            ("X", "\"a, b", false),
            ("X", "<a,b>", true),
            ("Link", "<a,b>", false),
            ("Link", "<a>, <b>", true),
            ("WWW-Authenticate", "Basic realm=a, charset=b", false),
            ("Set-Cookie", "a=1, b=2", false),
        ] {
            let mut divided = Divided::default();
            [element, "c"].to_header(name, &mut divided);
            assert_eq!(!divided.0.is_empty(), is_divided, "{name}: {element}");
            let mut divided = Divided::default();
            element.to_header(name, &mut divided);
            assert!(divided.0.is_empty(), "not a list");
        }
    }

    #[test]
    fn nothing_is_written_for_none() {
        assert!(lines(None::<u8>, "X").is_empty());
    }
}
