//! The table of a type: what the derive writes.

use serde_core::Serialize;

use super::parts::Parts;
use super::schema::Schema;
use crate::sink::{Buffer, MediaType};
use crate::spec::{ErrorSpec, Specs};

/// A type of errors.
#[derive(Clone, Copy, Debug)]
pub struct Described {
    /// Its name. It is empty if the implementation is written by hand.
    pub name: &'static str,
    /// Whether every doc comment is public.
    pub docs: bool,
    pub specs: Specs,
    /// What all variants have.
    pub shared: Part,
    pub variants: &'static [Variant],
}

/// What a variant adds to a response, or the whole type.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    pub headers: &'static [Header],
    pub members: &'static [Member],
    pub body: Option<fn() -> Writer>,
}

#[derive(Clone, Copy, Debug)]
pub struct Variant {
    pub name: &'static str,
    pub kind: Kind,
    /// The first paragraph of the doc comment.
    pub docs: &'static str,
    pub text: Text,
    pub own: Part,
}

#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// It has the next row.
    Row,
    /// It delegates to an error of this type.
    Inner(fn() -> Described),
    /// It delegates to an error whose type is not known.
    Unknown,
}

/// Where the public text comes from if the row does not have it. The text has placeholders.
#[derive(Clone, Copy, Debug)]
pub enum Text {
    /// `Display`.
    Display(Option<&'static str>),
    /// `detail`.
    Detail(Option<&'static str>),
}

#[derive(Clone, Copy, Debug)]
pub struct Header {
    pub name: &'static str,
    /// The statuses that it is for. It is for all if there are none here.
    pub on: &'static [u16],
    pub value: HeaderValue,
}

#[derive(Clone, Copy, Debug)]
pub enum HeaderValue {
    Constant(&'static str),
    /// A field, and whether it certainly has a value.
    Field(fn() -> bool),
    Function,
}

#[derive(Clone, Copy, Debug)]
pub struct Member {
    /// `None` if the members of the value are flattened.
    pub name: Option<&'static str>,
    pub value: MemberValue,
}

#[derive(Clone, Copy, Debug)]
pub enum MemberValue {
    Constant(fn() -> serde_json::Value),
    Typed(fn() -> Schema),
    Unknown,
}

/// What writes a body.
#[derive(Clone, Copy, Debug)]
pub enum Writer {
    /// It writes every error, so also a sample.
    Any(fn(&Parts, &mut Buffer) -> MediaType),
    /// It writes errors of one type. This is its media type.
    One(&'static str),
}

impl Part {
    pub(crate) const NOTHING: Self = Self { headers: &[], members: &[], body: None };

    pub(crate) const fn is_empty(&self) -> bool {
        self.headers.is_empty() && self.members.is_empty() && self.body.is_none()
    }
}

impl Described {
    /// An implementation by hand, which has only specs.
    pub(crate) const fn by_hand(specs: Specs) -> Self {
        Self { name: "", docs: false, specs, shared: Part::NOTHING, variants: &[] }
    }

    /// Whether both are the same type, or instances of one generic type.
    pub(crate) fn is(&self, other: &Self) -> bool {
        core::ptr::eq(self.variants, other.variants) && core::ptr::eq(self.rows(), other.rows())
    }

    pub(crate) fn rows(&self) -> &'static [ErrorSpec] {
        self.specs.own()
    }
}

/// The value of a constant member.
pub fn constant(value: &impl Serialize) -> serde_json::Value {
    serde_json::to_value(value).unwrap_or_default()
}
