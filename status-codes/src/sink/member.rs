//! Extension members, which an error adds to its body.

#[cfg(feature = "json")]
use alloc::{boxed::Box, string::String, vec::Vec};
#[cfg(feature = "json")]
use core::fmt;

#[cfg(feature = "json")]
use serde_core::de::{Deserialize, Deserializer, MapAccess, Visitor};

#[cfg(feature = "json")]
use super::buffer::{BodyError, Buffer};

/// Receives the extension members of an error, one at a time.
///
/// Only this crate implements it. A hand-written [`ApiError`](crate::ApiError) calls it:
///
/// ```
/// use std::collections::BTreeMap;
/// use status_codes::adapter::{Member, MemberSink};
/// use status_codes::{ApiError, Members, StatusCode};
///
/// #[derive(Debug, thiserror::Error)]
/// #[error("sold out")]
/// struct SoldOut {
///     id: u64,
///     rest: BTreeMap<&'static str, u8>,
/// }
///
/// impl ApiError for SoldOut {
///     fn status(&self) -> StatusCode {
///         StatusCode::CONFLICT
///     }
///
///     fn members(&self, to: &mut dyn MemberSink) {
///         let id: &dyn Member = &self.id;
///         to.member("id", id);
///         to.flatten(&self.rest);
///     }
/// }
///
/// let error = SoldOut { id: 7, rest: BTreeMap::from([("left", 0)]) };
/// assert_eq!(serde_json::to_string(&Members::of(&error))?, r#"{"id":7,"left":0}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
pub trait MemberSink: sealed::Sealed {
    /// Adds a member. It is left out if it serializes to `null` or fails to serialize.
    #[cfg(feature = "json")]
    fn member(&mut self, name: &str, value: &dyn Member) {
        self.add(name, value, Nulls::Dropped);
    }

    /// Adds a member that may be `null`.
    #[cfg(feature = "json")]
    #[doc(hidden)]
    fn add(&mut self, name: &str, value: &dyn Member, nulls: Nulls);

    /// Sets `instance`, the URI of this occurrence, which every problem document may have ([RFC 9457
    /// §3.1.5](https://www.rfc-editor.org/rfc/rfc9457.html#section-3.1.5)). The derive calls it for `#[extension("instance")]`.
    ///
    /// In a problem document it is left out unless it serializes to a string, and it is written before the members only if it
    /// is set first. In a body of your own it is a member like any other.
    ///
    /// ```
    /// use status_codes::adapter::{MemberSink, render};
    /// use status_codes::{ApiError, StatusCode};
    ///
    /// #[derive(Debug, thiserror::Error)]
    /// #[error("sold out")]
    /// struct SoldOut {
    ///     order: u64,
    /// }
    ///
    /// impl ApiError for SoldOut {
    ///     fn status(&self) -> StatusCode {
    ///         StatusCode::CONFLICT
    ///     }
    ///
    ///     fn members(&self, to: &mut dyn MemberSink) {
    ///         to.instance(&format!("/orders/{}", self.order));
    ///         to.member("order", &self.order);
    ///     }
    /// }
    ///
    /// let body = render(&SoldOut { order: 7 }, &mut |_, _| true).body;
    /// assert!(body.ends_with(br#""detail":"sold out","instance":"/orders/7","order":7}"#));
    /// ```
    #[cfg(feature = "json")]
    fn instance(&mut self, value: &dyn Member);

    /// Reports that a flattened value is not an object.
    #[cfg(feature = "json")]
    #[doc(hidden)]
    fn no_object(&mut self);
}

// It is not a method of the trait, so that a program that flattens nothing does not contain the parser.
#[cfg(feature = "json")]
impl dyn MemberSink + '_ {
    /// Adds the members of a value that serializes to an object, in its order. Any other value is left out, and so is a member
    /// whose name is reserved or taken.
    pub fn flatten<T: serde_core::Serialize + ?Sized>(&mut self, value: &T) {
        let raw = serde_json::value::to_raw_value(value);
        let members = raw.and_then(|raw| serde_json::from_str::<InOrder>(raw.get()));
        match members {
            Ok(InOrder(members)) => members.iter().for_each(|(name, value)| self.member(name, value)),
            Err(_) => self.no_object(),
        }
    }
}

/// What happens to a member that serializes to `null`.
#[cfg(feature = "json")]
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nulls {
    /// It is left out: a field of an error has no value.
    Dropped,
    /// It is sent: somebody has said `null`.
    Kept,
}

pub(crate) mod sealed {
    pub trait Sealed {}
}

/// A value as it was written, so that a number keeps its digits.
#[cfg(feature = "json")]
pub(crate) type Raw = Box<serde_json::value::RawValue>;

/// The members of an object, in the order in which they were written.
#[cfg(feature = "json")]
struct InOrder(Vec<(String, Raw)>);

#[cfg(feature = "json")]
impl<'de> Deserialize<'de> for InOrder {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Members;

        impl<'de> Visitor<'de> for Members {
            type Value = InOrder;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<InOrder, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(InOrder(members))
            }
        }

        deserializer.deserialize_map(Members)
    }
}

/// The value of a member. Every `Serialize` type implements it; see [`MemberSink`].
///
/// ```
/// use status_codes::adapter::Member;
///
/// let values: [&dyn Member; 3] = [&7, &"seven", &[7, 7]];
/// # let _ = values;
/// ```
#[cfg(feature = "json")]
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a member of a body",
    label = "`#[extension]` needs `Serialize`",
    note = "put `#[derive(serde::Serialize)]` on `{Self}`, or keep the field out of the body with `#[extension(skip)]`"
)]
pub trait Member {
    /// Writes the value as JSON, or nothing if it fails.
    #[doc(hidden)]
    fn write(&self, to: &mut Buffer) -> Result<(), BodyError>;

    /// The value as JSON, for later.
    #[doc(hidden)]
    fn keep(&self) -> serde_json::Result<Box<serde_json::value::RawValue>>;
}

#[cfg(feature = "json")]
#[diagnostic::do_not_recommend]
impl<T: serde_core::Serialize + ?Sized> Member for T {
    fn write(&self, to: &mut Buffer) -> Result<(), BodyError> {
        to.json(self)
    }

    fn keep(&self) -> serde_json::Result<Raw> {
        serde_json::value::to_raw_value(self)
    }
}

/// Without `json`, every type implements it. The macro below says what is missing.
#[cfg(not(feature = "json"))]
pub trait Member {}

#[cfg(not(feature = "json"))]
impl<T> Member for T {}

/// Passes a field to the sink. The derive writes it for `#[extension]`.
#[doc(hidden)]
#[macro_export]
#[cfg(feature = "json")]
macro_rules! __extension {
    (@instance $to:expr, $value:expr) => {
        $crate::__private::MemberSink::instance($to, $value)
    };
    ($to:expr, $name:expr, $value:expr) => {
        $crate::__private::MemberSink::member($to, $name, $value)
    };
    ($to:expr, $value:expr) => {
        <dyn $crate::__private::MemberSink>::flatten($to, $value)
    };
}

/// Without `json` there are no members.
#[doc(hidden)]
#[macro_export]
#[cfg(not(feature = "json"))]
macro_rules! __extension {
    ($($tokens:tt)*) => {
        ::core::compile_error!(
            "`#[extension]` needs the feature `json` of status-codes; switch it on, or remove the attribute"
        )
    };
}
