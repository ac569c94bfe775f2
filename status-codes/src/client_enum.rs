//! `__client!`, which keeps the enum for clients that the derive writes, or says which feature is off.

/// The derive calls it with the head of the enum and everything that belongs to it, or with the head of an implementation for a type
/// without such an enum. If the errors of that type are not known anyway, it is open, and nobody has to decide anything.
#[doc(hidden)]
#[macro_export]
#[cfg(feature = "client")]
macro_rules! __client {
    ($vis:vis $name:ident { $($items:tt)* }) => { $($items)* };
    ([$($generics:tt)*] [$ty:ty] [$($bounds:tt)*] $is_open:literal) => {
        #[automatically_derived]
        impl $($generics)* $crate::__private::client::HasClient for $ty $($bounds)* {
            type Client = $crate::__private::client::Never;

            const IS_DECIDED: bool = $is_open;
        }
    };
}

/// Without `client` nothing can be read. The enum is left, so that its uses are not further errors.
#[doc(hidden)]
#[macro_export]
#[cfg(not(feature = "client"))]
macro_rules! __client {
    ($vis:vis $name:ident { $($items:tt)* }) => {
        ::core::compile_error!(
            "`client` needs the feature `client` of status-codes; switch it on, or remove the key"
        );

        #[allow(dead_code)]
        #[doc(hidden)]
        $vis enum $name {
            Unknown,
        }
    };
    ([$($generics:tt)*] [$ty:ty] [$($bounds:tt)*] $is_open:literal) => {};
}
