//! `ToHeaders`, maps of header fields that are known only at run time.

use super::header::{HeaderSink, Note};
use super::precedence::{Names, precede};
use super::value::ToHeader;
use crate::table::{HeaderField, HeaderKind};

/// A map of header fields, for `#[header(flatten)]`.
///
/// It is implemented for lists of pairs (slices, arrays, `Vec`), `BTreeMap`, `HashMap`, `Option<_>`, pointers, and for the
/// `HeaderMap` of the `http` crate, of actix-web and of Rocket with their features. The names are strings or a
/// `HeaderName`, and the values are [`ToHeader`].
///
/// The names come from somewhere else, such as another server, so these fields of a map are left out, and
/// [`Omissions`](crate::adapter::Omissions) names them:
///
/// - fields that the error sets itself;
/// - fields that speak for one message, one server, one client or one connection, as `Date`, `Set-Cookie`, `Server`, `Via`,
///   `Authorization`, `Strict-Transport-Security`, `Access-Control-…` and `Proxy-…` do ([`HeaderField::is_relayed`](crate::info::HeaderField::is_relayed)), and those that `Connection` lists
///   ([RFC 9110 §7.6.1](https://www.rfc-editor.org/rfc/rfc9110.html#section-7.6.1));
/// - fields that frame or describe the content of another message, such as `Content-Encoding` and `ETag`;
/// - values that `http::HeaderValue::is_sensitive` calls sensitive.
///
/// To send one of them, give it a `#[header("Name")]` of its own.
///
/// ```
/// use status_codes::adapter::{ToHeaders, render};
/// use status_codes::{ApiError, HeaderSink, ToHeader};
///
/// /// What is left of a rate limit.
/// #[derive(Debug)]
/// struct Limit {
///     rest: u32,
/// }
///
/// impl ToHeaders for Limit {
///     fn to_headers(&self, to: &mut dyn HeaderSink) {
///         self.rest.to_header("X-RateLimit-Remaining", to);
///     }
/// }
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// #[error("too many requests")]
/// #[status(429)]
/// struct TooMany {
///     #[header("Retry-After")]
///     seconds: u8,
///     #[header(flatten)]
///     limit: Limit,
///     #[header(flatten)]
///     others: Vec<(&'static str, &'static str)>,
/// }
///
/// let others = vec![("X-Region", "eu"), ("Set-Cookie", "session=1"), ("retry-after", "9")];
/// let mut lines = Vec::new();
/// let response = render(&TooMany { seconds: 30, limit: Limit { rest: 0 }, others }, &mut |name, value| {
///     lines.push(format!("{name}: {}", value.escape_ascii()));
///     true
/// });
/// assert_eq!(lines, ["Retry-After: 30", "X-RateLimit-Remaining: 0", "X-Region: eu"]);
/// assert_eq!(response.omissions.iter().count(), 2);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a map of headers",
    label = "`#[header(flatten)]` cannot send the entries of this type",
    note = "use a list of pairs, a `BTreeMap`, a `HashMap`, `http::HeaderMap` (feature `http`) or an `Option` of those, or implement `status_codes::adapter::ToHeaders` for a type of your own"
)]
pub trait ToHeaders {
    /// Passes every line to `to`. It is called more than once for a response.
    fn to_headers(&self, to: &mut dyn HeaderSink);
}

/// Calls `own`, and then adds the fields of maps, for `#[header(flatten)]`.
pub fn flatten_headers(to: &mut dyn HeaderSink, own: impl FnOnce(&mut dyn HeaderSink), maps: &[&dyn ToHeaders]) {
    precede(to, own, |to| {
        for map in maps {
            let mut options = Options(Names::default());
            map.to_headers(&mut options);
            map.to_headers(&mut Relay { to, options: &options.0 });
        }
    });
}

/// The fields that are about a connection, because `Connection` lists them (RFC 9110 §7.6.1).
struct Options(Names);

impl HeaderSink for Options {
    fn header(&mut self, name: &str, value: &[u8]) {
        if name.eq_ignore_ascii_case("connection") {
            for option in value.split(|&byte| byte == b',') {
                if let Ok(option) = core::str::from_utf8(option.trim_ascii()) {
                    self.0.add(option);
                }
            }
        }
    }
}

/// Leaves out fields that are not for a message of this server.
struct Relay<'a> {
    to: &'a mut dyn HeaderSink,
    options: &'a Names,
}

impl HeaderSink for Relay<'_> {
    fn header(&mut self, name: &str, value: &[u8]) {
        self.try_header(name, value);
    }

    fn try_header(&mut self, name: &str, value: &[u8]) -> bool {
        if !is_relayed(name) || self.options.has(name) {
            self.to.note(name, Note::NotRelayed);
            return false;
        }
        self.to.try_header(name, value)
    }

    fn note(&mut self, name: &str, note: Note) {
        self.to.note(name, note);
    }
}

/// Fields of one server that no RFC defines: what a browser may do with an origin (the Fetch standard, Clear Site Data), and which
/// file of its own a server in front is to send. `Proxy-…` is between a client and the next proxy (RFC 9110 §11.7).
const OF_ONE_SERVER: [&str; 5] = ["proxy-", "access-control-", "x-accel-", "x-sendfile", "clear-site-data"];

/// Whether a field may come from another message: neither its name nor its row says that it belongs there.
pub(crate) fn is_relayed(name: &str) -> bool {
    let begins =
        |start: &&str| name.as_bytes().get(..start.len()).is_some_and(|b| b.eq_ignore_ascii_case(start.as_bytes()));
    let is_of_one_server = OF_ONE_SERVER.iter().any(begins);
    let of_another = |field: &HeaderField| {
        let belongs_there = matches!(
            field.kind(),
            Some(HeaderKind::Framing | HeaderKind::Connection | HeaderKind::Content | HeaderKind::Validator)
        );
        belongs_there || !field.is_relayed()
    };
    !is_of_one_server && !HeaderField::from_name(name).is_some_and(of_another)
}

impl<K: AsRef<str>, V: ToHeader> ToHeaders for [(K, V)] {
    fn to_headers(&self, to: &mut dyn HeaderSink) {
        for (name, value) in self {
            value.to_header(name.as_ref(), to);
        }
    }
}

impl<K: AsRef<str>, V: ToHeader, const N: usize> ToHeaders for [(K, V); N] {
    fn to_headers(&self, to: &mut dyn HeaderSink) {
        self.as_slice().to_headers(to);
    }
}

impl<T: ToHeaders> ToHeaders for Option<T> {
    fn to_headers(&self, to: &mut dyn HeaderSink) {
        if let Some(map) = self {
            map.to_headers(to);
        }
    }
}

impl<T: ToHeaders + ?Sized> ToHeaders for &T {
    fn to_headers(&self, to: &mut dyn HeaderSink) {
        (**self).to_headers(to);
    }
}

#[cfg(feature = "alloc")]
mod owned {
    use alloc::boxed::Box;
    use alloc::collections::BTreeMap;
    use alloc::sync::Arc;
    use alloc::vec::Vec;

    use super::{HeaderSink, ToHeader, ToHeaders};

    impl<K: AsRef<str>, V: ToHeader> ToHeaders for Vec<(K, V)> {
        fn to_headers(&self, to: &mut dyn HeaderSink) {
            self.as_slice().to_headers(to);
        }
    }

    impl<K: AsRef<str>, V: ToHeader> ToHeaders for BTreeMap<K, V> {
        fn to_headers(&self, to: &mut dyn HeaderSink) {
            for (name, value) in self {
                value.to_header(name.as_ref(), to);
            }
        }
    }

    #[cfg(feature = "std")]
    impl<K: AsRef<str>, V: ToHeader, S> ToHeaders for std::collections::HashMap<K, V, S> {
        fn to_headers(&self, to: &mut dyn HeaderSink) {
            for (name, value) in self {
                value.to_header(name.as_ref(), to);
            }
        }
    }

    impl<T: ToHeaders + ?Sized> ToHeaders for Box<T> {
        fn to_headers(&self, to: &mut dyn HeaderSink) {
            (**self).to_headers(to);
        }
    }

    impl<T: ToHeaders + ?Sized> ToHeaders for Arc<T> {
        fn to_headers(&self, to: &mut dyn HeaderSink) {
            (**self).to_headers(to);
        }
    }
}
