//! What a type can say about itself. A macro does not know the type, so the compiler picks the first method that applies: no trait is
//! required of it.

use alloc::vec::Vec;
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

/// For types of headers that have a value.
pub trait AnyHeader {
    /// Whether there is a line for every value.
    fn has_certain_line(&self) -> bool {
        true
    }
}

impl<T: ?Sized> AnyHeader for &Of<T> {}

/// Types that may have no value, for which no line is sent.
macro_rules! uncertain {
    ($([$($generics:tt)*] $ty:ty;)*) => {
        $(
            impl<$($generics)*> Of<$ty> {
                pub fn has_certain_line(&self) -> bool {
                    false
                }
            }
        )*
    };
}

uncertain! {
    [T] Option<T>;
    [T] Vec<T>;
    [T] [T];
    [T] &[T];
    [T, const N: usize] [T; N];
}
