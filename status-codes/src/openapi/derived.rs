//! What `__describe!` names.

use core::marker::PhantomData;

use super::sample::Sample;
use crate::body::{ErrorBody, write};
pub use crate::description::{
    AnyHeader, AnySchema, Described, Header, HeaderSchema, Kind, Member, Of, Part, Parts, Schema, SchemarsSchema,
    Source, StdSchema, Text, UtoipaSchema, Variant, Writer, constant,
};
use crate::error::ApiError;
use crate::spec::Specs;

/// The description of an error, with its rows.
pub(super) fn described<E: ApiError>() -> Described {
    Described { specs: E::specs(), ..E::described() }
}

impl<E: ApiError> Of<E> {
    /// The description of an error.
    pub fn __status_codes_described(&self) -> Described {
        described::<E>()
    }
}

/// For inner types that are not errors of ours. The compiler reports them in another place.
pub trait NotAnError {
    /// Nothing is known about it.
    fn __status_codes_described(&self) -> Described {
        Described::by_hand(Specs::NONE.open())
    }
}

impl<T: ?Sized> NotAnError for &Of<T> {}

/// The body `B` of the error `E`.
#[derive(Clone, Copy, Debug)]
pub struct Body<B: ?Sized, E: ?Sized>(PhantomData<B>, PhantomData<E>);

impl<B: ?Sized, E: ?Sized> Body<B, E> {
    pub const NEW: Self = Self(PhantomData, PhantomData);
}

impl<B: ErrorBody<Sample>, E: ?Sized> Body<B, E> {
    /// It writes every error.
    pub fn __status_codes_writer(&self) -> Writer {
        Writer::Any(|parts, to| write::<B, Sample>(&Sample(parts.clone()), to))
    }
}

/// For bodies of one type of error.
pub trait OneBody {
    /// It writes only this type.
    fn __status_codes_writer(&self) -> Writer;
}

impl<B: ErrorBody<E>, E: ?Sized> OneBody for Body<B, E> {
    fn __status_codes_writer(&self) -> Writer {
        Writer::One(B::CONTENT_TYPE)
    }
}

/// For types that are not bodies. The compiler reports them in another place.
pub trait AnyBody {
    /// Nothing is known about it.
    fn __status_codes_writer(&self) -> Writer {
        Writer::One("")
    }
}

impl<B: ?Sized, E: ?Sized> AnyBody for &Body<B, E> {}
