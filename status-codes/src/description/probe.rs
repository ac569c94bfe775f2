//! What a type can say about itself. A macro does not know the type, so the compiler picks the first method that applies: no trait is
//! required of it.

use core::marker::PhantomData;

use super::std_types::{Schema, StdType};

/// A type. Methods are called on a reference to it: first those of the type are tried, then those of traits.
#[derive(Clone, Copy, Debug)]
pub struct Of<T: ?Sized>(PhantomData<T>);

impl<T: ?Sized> Of<T> {
    pub const NEW: Self = Self(PhantomData);
}

impl<T: StdType + ?Sized> Of<T> {
    /// The schema of a type of the standard library.
    pub fn schema(&self) -> Schema {
        T::schema()
    }
}

/// For types without a better `schema`.
pub trait AnySchema {
    /// The schema that every value fits.
    fn schema(&self) -> Schema {
        Schema::unknown()
    }
}

impl<T: ?Sized> AnySchema for &Of<T> {}
