//! Extension members: what an error adds to its body.

#[cfg(feature = "json")]
use alloc::{boxed::Box, collections::BTreeMap, string::String};

#[cfg(feature = "json")]
use super::buffer::{BodyError, Buffer};

/// Takes the extension members of an error, one at a time.
///
/// This crate alone implements it: an adapter or a body asks an error for its members, and the error answers with
/// `to.member(name, &value)`.
pub trait MemberSink: sealed::Sealed {
    /// Adds a member. One that serializes to `null`, or fails to, is left out.
    #[cfg(feature = "json")]
    fn member(&mut self, name: &str, value: &dyn Member);

    /// Says that a value to flatten was no object.
    #[cfg(feature = "json")]
    #[doc(hidden)]
    fn no_object(&mut self);
}

// Apart from the trait: whoever flattens nothing has no parser in the program.
#[cfg(feature = "json")]
impl dyn MemberSink + '_ {
    /// Adds the members of a value that serializes to an object. Whatever else it serializes to, and a member whose name
    /// is reserved or taken, is left out.
    pub fn flatten<T: serde_core::Serialize + ?Sized>(&mut self, value: &T) {
        let raw = serde_json::value::to_raw_value(value);
        let members = raw.and_then(|raw| serde_json::from_str::<BTreeMap<String, Raw>>(raw.get()));
        match members {
            Ok(members) => members.iter().for_each(|(name, value)| self.member(name, value)),
            Err(_) => self.no_object(),
        }
    }
}

pub(crate) mod sealed {
    pub trait Sealed {}
}

/// A value as it was written: a number keeps its digits.
#[cfg(feature = "json")]
pub(crate) type Raw = Box<serde_json::value::RawValue>;

/// A member's value: whatever is `Serialize`. It is what `#[extension]` asks of a field.
///
/// Nobody implements it: `serde::Serialize` does.
#[cfg(feature = "json")]
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a member of a body",
    label = "`#[extension]` needs `Serialize`",
    note = "put `#[derive(serde::Serialize)]` on `{Self}`, or keep the field out of the body with `#[extension(skip)]`"
)]
pub trait Member {
    /// Writes it as JSON; nothing where it fails.
    #[doc(hidden)]
    fn write(&self, to: &mut Buffer) -> Result<(), BodyError>;

    /// As JSON, for later.
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

/// Without `json` there is nothing to ask for; the macro below says what is missing.
#[cfg(not(feature = "json"))]
pub trait Member {}

#[cfg(not(feature = "json"))]
impl<T> Member for T {}

/// Hands a field to the sink; the derive's word for `#[extension]`.
#[doc(hidden)]
#[macro_export]
#[cfg(feature = "json")]
macro_rules! __extension {
    ($to:expr, $name:expr, $value:expr) => {
        $crate::__private::MemberSink::member($to, $name, $value)
    };
    ($to:expr, $value:expr) => {
        <dyn $crate::__private::MemberSink>::flatten($to, $value)
    };
}

/// Without `json` there is nothing to hand it to.
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
