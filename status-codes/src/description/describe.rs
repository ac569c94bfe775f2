//! `__describe!`, which makes a table of what the derive knows.

/// Implements the method that describes the type. The derive calls it.
#[doc(hidden)]
#[macro_export]
#[cfg(feature = "openapi")]
macro_rules! __describe {
    (@header $name:literal [$($on:expr),*] = $value:expr) => {
        $crate::__private::openapi::Header {
            name: $name,
            on: &[$($on),*],
            value: $crate::__private::openapi::HeaderValue::Constant($value),
        }
    };
    (@header $name:literal [$($on:expr),*] with) => {
        $crate::__private::openapi::Header {
            name: $name,
            on: &[$($on),*],
            value: $crate::__private::openapi::HeaderValue::Function,
        }
    };
    (@header $name:literal [] field $ty:ty) => {
        $crate::__private::openapi::Header {
            name: $name,
            on: &[],
            value: $crate::__private::openapi::HeaderValue::Field(|| {
                (&$crate::__private::openapi::Of::<$ty>::NEW).has_certain_line()
            }),
        }
    };
    (@member [$name:literal] = $value:expr) => {
        $crate::__private::openapi::Member {
            name: $crate::__private::Some($name),
            value: $crate::__private::openapi::MemberValue::Constant(|| {
                $crate::__private::openapi::constant(&$value)
            }),
        }
    };
    (@member [$($name:literal)?] field []) => {
        $crate::__private::openapi::Member {
            name: $crate::__describe!(@option $($name)?),
            value: $crate::__private::openapi::MemberValue::Unknown,
        }
    };
    (@member [$($name:literal)?] field [$ty:ty]) => {
        $crate::__private::openapi::Member {
            name: $crate::__describe!(@option $($name)?),
            value: $crate::__private::openapi::MemberValue::Typed(|| {
                (&&&&$crate::__private::openapi::Of::<$ty>::NEW).schema()
            }),
        }
    };
    (@body) => { $crate::__private::None };
    (@body $body:ty) => {
        $crate::__private::Some(|| (&$crate::__private::openapi::Body::<$body, Self>::NEW).writer())
    };
    (@kind row []) => { $crate::__private::openapi::Kind::Row };
    (@kind unknown []) => { $crate::__private::openapi::Kind::Unknown };
    (@kind inner [$ty:ty]) => {
        $crate::__private::openapi::Kind::Inner(|| (&$crate::__private::openapi::Of::<$ty>::NEW).described())
    };
    (@text display [$($text:literal)?]) => {
        $crate::__private::openapi::Text::Display($crate::__describe!(@option $($text)?))
    };
    (@text detail [$($text:literal)?]) => {
        $crate::__private::openapi::Text::Detail($crate::__describe!(@option $($text)?))
    };
    (@option) => { $crate::__private::None };
    (@option $value:expr) => { $crate::__private::Some($value) };
    (@part [$(($($header:tt)*))*] [$(($($member:tt)*))*] [$($body:ty)?]) => {
        $crate::__private::openapi::Part {
            headers: &[$($crate::__describe!(@header $($header)*)),*],
            members: &[$($crate::__describe!(@member $($member)*)),*],
            body: $crate::__describe!(@body $($body)?),
        }
    };
    (
        $name:literal $docs:literal $headers:tt $members:tt $body:tt
        $({
            $kind:ident $inner:tt $variant:literal $text:literal $from:ident $shown:tt
            $own_headers:tt $own_members:tt $own_body:tt
        })*
    ) => {
        fn described() -> $crate::__private::openapi::Described
        where
            Self: ::core::marker::Sized,
        {
            // A type that has none of the better methods needs the traits.
            #[allow(unused_imports)]
            use $crate::__private::openapi::{
                AnyBody as _, AnyHeader as _, AnySchema as _, NotAnError as _, OneBody as _, SchemarsSchema as _, StdSchema as _,
                UtoipaSchema as _,
            };
            $crate::__private::openapi::Described {
                name: $name,
                docs: $docs,
                // Asking for them here would repeat what rustc says about a type that is not an error.
                specs: $crate::__private::Specs::NONE,
                shared: const { $crate::__describe!(@part $headers $members $body) },
                variants: const {
                    &[$($crate::__private::openapi::Variant {
                        name: $variant,
                        kind: $crate::__describe!(@kind $kind $inner),
                        docs: $text,
                        text: $crate::__describe!(@text $from $shown),
                        own: $crate::__describe!(@part $own_headers $own_members $own_body),
                    }),*]
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
