//! Header fields that have a row of their own.

use super::words::{HeaderKind, ListForm, Syntax};

/// What the table says about a header field.
///
/// ```
/// use status_codes::info::{HeaderField, HeaderKind};
///
/// let field = HeaderField::from_name("content-length").expect("in the table");
/// assert_eq!(field.kind(), Some(HeaderKind::Framing));
/// assert_eq!((field.name(), field.syntax(), field.defined_in()), ("Content-Length", None, "RFC 9110 §8.6"));
/// assert!(field.list().is_none() && field.is_relayed());
/// assert!(HeaderField::from_name("X-Anything").is_none());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct HeaderField {
    pub(super) name: &'static str,
    pub(super) kind: Option<HeaderKind>,
    pub(super) value: Option<Syntax>,
    pub(super) list: Option<ListForm>,
    pub(super) relay: bool,
    pub(super) spec: &'static str,
}

impl HeaderField {
    /// The field name.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// What the field is about, if that decides who may set it.
    pub const fn kind(&self) -> Option<HeaderKind> {
        self.kind
    }

    /// The syntax of its value, if values are checked against one.
    pub const fn syntax(&self) -> Option<Syntax> {
        self.value
    }

    /// How the elements are sent if the value is a list, or `None` if the field has one value.
    pub const fn list(&self) -> Option<ListForm> {
        self.list
    }

    /// Whether a message may take over a field of another message: `false` if it speaks for one message, one server,
    /// one client or one connection.
    pub const fn is_relayed(&self) -> bool {
        self.relay
    }

    /// The section that defines it.
    pub const fn defined_in(&self) -> &'static str {
        self.spec
    }
}
