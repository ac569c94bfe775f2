//! Header fields with a rule of their own.

use super::words::{HeaderKind, Syntax};

/// What the table says of a header field.
///
/// ```
/// use status_codes::info::{HeaderField, HeaderKind};
///
/// let field = HeaderField::from_name("content-length").expect("in the table");
/// assert_eq!(field.kind(), Some(HeaderKind::Framing));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct HeaderField {
    pub(super) name: &'static str,
    pub(super) kind: Option<HeaderKind>,
    pub(super) value: Option<Syntax>,
    pub(super) spec: &'static str,
}

impl HeaderField {
    /// The field name.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// What it speaks about, where that decides who may set it.
    pub const fn kind(&self) -> Option<HeaderKind> {
        self.kind
    }

    /// The syntax of its value, where a constant is checked against it.
    pub const fn syntax(&self) -> Option<Syntax> {
        self.value
    }

    /// The section.
    pub const fn defined_in(&self) -> &'static str {
        self.spec
    }
}
