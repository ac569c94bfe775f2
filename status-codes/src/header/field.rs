//! Header fields with a rule of their own.

use crate::info::HEADERS;

/// What the table says of a header field.
///
/// ```
/// use status_codes::{HeaderField, HeaderKind};
///
/// let field = HeaderField::of("content-length").expect("in the table");
/// assert_eq!(field.kind(), Some(HeaderKind::Framing));
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Header {
    pub(crate) name: &'static str,
    pub(crate) kind: Option<HeaderKind>,
    pub(crate) value: Option<Syntax>,
    pub(crate) spec: &'static str,
}

impl Header {
    /// The row of a name, without regard to case; `None` for a field without a rule.
    pub fn of(name: &str) -> Option<&'static Self> {
        HEADERS.iter().find(|field| field.name.eq_ignore_ascii_case(name))
    }

    /// What a field speaks about, by its name.
    pub(crate) const fn kind_of(name: &str) -> Option<HeaderKind> {
        let mut fields = HEADERS;
        while let [field, rest @ ..] = fields {
            if crate::info::same(field.name, name) {
                return field.kind;
            }
            fields = rest;
        }
        None
    }

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

/// What a header field speaks about, where that decides who may set it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum HeaderKind {
    /// The length and coding of the message: the server's own.
    Framing,
    /// This connection alone: the server's own, but for the code that is about it.
    Connection,
    /// The content: dropped where there is none.
    Content,
}

impl Syntax {
    /// Whether a value without content says something: an empty `Allow` allows no method (RFC 9110 §10.2.1).
    #[cfg_attr(not(feature = "alloc"), allow(dead_code, reason = "nothing is sent"))]
    pub(crate) const fn may_be_empty(self) -> bool {
        matches!(self, Self::MethodList)
    }
}

/// The syntax of a header field's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Syntax {
    /// Seconds, or a HTTP date.
    RetryAfter,
    /// A HTTP date.
    HttpDate,
    /// A URI reference.
    UriReference,
    /// A list of challenges.
    Challenge,
    /// An entity tag.
    EntityTag,
    /// A list of methods.
    MethodList,
    /// A list of protocols.
    ProtocolList,
    /// A number of seconds.
    DeltaSeconds,
    /// A media type.
    MediaType,
    /// A content range.
    ContentRange,
    /// A list of links.
    Link,
    /// A list of field names.
    FieldNameList,
}
