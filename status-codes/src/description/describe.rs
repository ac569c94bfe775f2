//! `__describe!`, which makes a table of what the derive knows.

/// Implements the method that describes the type. The derive calls it.
///
/// What it takes is short, because a user's compiler pays for each token, also if it throws them away. Types are listed once, and the
/// table has their places in the list: a function for each field would cost more than all the rest.
#[doc(hidden)]
#[macro_export]
#[cfg(feature = "openapi")]
macro_rules! __describe {
    (
        $name:literal $docs:literal $shared:expr,
        [$({ $text:literal $kind:expr, $source:ident $shown:literal $own:expr })*]
        [$($schema:literal $member:ty,)*] [$($line:literal $header:ty,)*]
    ) => {
        fn described() -> $crate::__private::openapi::Described
        where
            Self: ::core::marker::Sized,
        {
            // Names that no user has.
            use $crate::__private::{None as __None, Some as __Some};
            use $crate::__private::openapi::{
                Body as __Body, Header as __H, Kind as __K, Kind::Row as __R, Member as __M, Of as __Of, Part as __P,
                Source::Detail as __T, Source::Display as __D, Source::UnknownDetail as __W, Source::UnknownDisplay as __U, constant as __constant,
            };
            const __N: __P = __P::NOTHING;
            // A type that has none of the better methods needs the traits.
            use $crate::__private::openapi::{
                AnyBody as _, AnyHeader as _, AnySchema as _, NotAnError as _, OneBody as _, SchemarsSchema as _,
                StdSchema as _, UtoipaSchema as _,
            };
            $crate::__private::openapi::Described {
                name: $name,
                docs: $docs,
                // Asking for them here would repeat what rustc says about a type that is not an error.
                specs: $crate::__private::Specs::NONE,
                shared: const { $shared },
                variants: const {
                    &[$($crate::__private::openapi::Variant {
                        docs: $text,
                        kind: $kind,
                        text: $crate::__private::openapi::Text($source, $shown),
                        own: $own,
                    }),*]
                },
                schema: |place| match place {
                    $($schema => (&&&&__Of::<$member>::NEW).__status_codes_schema(),)*
                    _ => $crate::__private::openapi::Schema::unknown(),
                },
                header: |place| match place {
                    $($line => (&__Of::<$header>::NEW).__status_codes_header(),)*
                    _ => $crate::__private::openapi::HeaderSchema::text(),
                },
            }
        }
    };
}

/// Without `openapi` nothing is described.
#[doc(hidden)]
#[macro_export]
#[cfg(not(feature = "openapi"))]
macro_rules! __describe {
    ($($tokens:tt)*) => {};
}
