//! What a type can say about itself. A macro does not know the type, so the compiler picks the first method that applies: no trait is
//! required of it.
//!
//! A method is called on many references to the type. The compiler takes them off one by one until it finds a method that applies, so
//! a trait for more references comes before one for fewer.

use core::marker::PhantomData;

use super::schema::Schema;
use super::std_types::StdType;

/// A type, of which methods are asked.
#[derive(Clone, Copy, Debug)]
pub struct Of<T: ?Sized>(PhantomData<T>);

impl<T: ?Sized> Of<T> {
    pub const NEW: Self = Self(PhantomData);
}

/// For types of the standard library.
pub trait StdSchema {
    /// The schema, and whether the value is always there.
    fn __status_codes_schema(&self) -> Schema;
}

impl<T: StdType + ?Sized> StdSchema for &&&Of<T> {
    fn __status_codes_schema(&self) -> Schema {
        T::schema()
    }
}

/// For types that schemars knows.
pub trait SchemarsSchema {
    /// The schema by the type's `JsonSchema`.
    fn __status_codes_schema(&self) -> Schema;
}

#[cfg(feature = "schemars1")]
impl<T: schemars::JsonSchema + ?Sized> SchemarsSchema for &&Of<T> {
    fn __status_codes_schema(&self) -> Schema {
        super::schemars1::schema::<T>()
    }
}

/// For types that utoipa knows.
pub trait UtoipaSchema {
    /// The schema by the type's `ToSchema`.
    fn __status_codes_schema(&self) -> Schema;
}

#[cfg(feature = "utoipa6")]
impl<T: utoipa::PartialSchema + ?Sized> UtoipaSchema for &Of<T> {
    fn __status_codes_schema(&self) -> Schema {
        super::utoipa6::schema::<T>()
    }
}

/// For types without a better `schema`.
pub trait AnySchema {
    /// The schema that every value fits.
    fn __status_codes_schema(&self) -> Schema {
        Schema::unknown()
    }
}

impl<T: ?Sized> AnySchema for Of<T> {}
