//! The table of a type: what the derive writes.

use serde_core::Serialize;

use super::header_types::HeaderSchema;
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
    /// The schema of the type in this place.
    pub schema: fn(usize) -> Schema,
    /// The schema of the type in this place, as a header field.
    pub header: fn(usize) -> HeaderSchema,
}

/// What a variant adds to a response, or the whole type: header fields, members, and what writes the body.
#[derive(Clone, Copy, Debug)]
pub struct Part(pub &'static [Header], pub &'static [Member], pub Option<fn() -> Writer>);

#[derive(Clone, Copy, Debug)]
pub struct Variant {
    /// The first paragraph of the doc comment, if it may be public.
    pub docs: &'static str,
    pub kind: Kind,
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

/// The public text if the row does not have it: where it comes from, and the format string if it has one.
#[derive(Clone, Copy, Debug)]
pub struct Text(pub Source, pub &'static str);

#[derive(Clone, Copy, Debug)]
pub enum Source {
    Display,
    /// `Display`, which the derive cannot read, or which is not public.
    UnknownDisplay,
    Detail,
    /// The function that `detail` names.
    UnknownDetail,
}

/// A header field.
#[derive(Clone, Copy, Debug)]
pub enum Header {
    /// Its name, the statuses that it is for (all if there are none here), and its value.
    Constant(&'static str, &'static [u16], &'static str),
    /// A field of the error: its name, and the place of its type.
    Field(&'static str, usize),
    /// The function that the derive calls, and the statuses that it is for.
    Function(&'static str, &'static [u16]),
}

/// A member.
#[derive(Clone, Copy, Debug)]
pub enum Member {
    Constant(&'static str, fn() -> serde_json::Value),
    /// Its name, and the place of its type.
    Typed(&'static str, usize),
    Unknown(&'static str),
    /// The members of a value. This is the place of its type.
    Flattened(usize),
}

/// What writes a body.
#[derive(Clone, Copy, Debug)]
pub enum Writer {
    /// It writes every error, so also a sample.
    Any(fn(&Parts, &mut Buffer) -> MediaType),
    /// It writes errors of one type. This is its media type.
    One(&'static str),
}

impl Header {
    pub(crate) const fn name(&self) -> &'static str {
        let (Self::Constant(name, ..) | Self::Field(name, _) | Self::Function(name, _)) = self;
        name
    }

    /// The statuses that it is for. It is for all if there are none here.
    pub(crate) const fn on(&self) -> &'static [u16] {
        match self {
            Self::Constant(_, on, _) | Self::Function(_, on) => on,
            Self::Field(..) => &[],
        }
    }
}

impl Member {
    pub(crate) const fn name(&self) -> Option<&'static str> {
        match self {
            Self::Constant(name, _) | Self::Typed(name, _) | Self::Unknown(name) => Some(name),
            Self::Flattened(_) => None,
        }
    }

    pub(crate) const fn is_flattened(&self) -> bool {
        matches!(self, Self::Flattened(_))
    }
}

impl Part {
    pub const NOTHING: Self = Self(&[], &[], None);

    pub(crate) const fn headers(&self) -> &'static [Header] {
        self.0
    }

    pub(crate) const fn members(&self) -> &'static [Member] {
        self.1
    }

    pub(crate) const fn body(&self) -> Option<fn() -> Writer> {
        self.2
    }

    pub(crate) const fn is_empty(&self) -> bool {
        self.headers().is_empty() && self.members().is_empty() && self.body().is_none()
    }
}

impl Described {
    /// An implementation by hand, which has only specs.
    pub(crate) const fn by_hand(specs: Specs) -> Self {
        Self {
            name: "",
            docs: false,
            specs,
            shared: Part::NOTHING,
            variants: &[],
            schema: |_| Schema::unknown(),
            header: |_| HeaderSchema::text(),
        }
    }

    /// Whether both are the same type. Instances of a generic type have the same variants and rows, and their own functions.
    pub(crate) fn is(&self, other: &Self) -> bool {
        core::ptr::eq(self.variants, other.variants)
            && self.specs.is(&other.specs)
            && core::ptr::fn_addr_eq(self.schema, other.schema)
            && core::ptr::fn_addr_eq(self.header, other.header)
    }

    pub(crate) fn rows(&self) -> &'static [ErrorSpec] {
        self.specs.own()
    }
}

/// The value of a constant member.
pub fn constant(value: &impl Serialize) -> serde_json::Value {
    serde_json::to_value(value).unwrap_or_default()
}
