//! `respond!`, which implements the response trait of each framework. A framework's file supplies its part, or nothing if its
//! feature is off.
#![allow(unused_imports, reason = "some types need less; the compiler says nothing about macros of other crates")]

/// Implements the response trait of each framework whose feature is on, for a type that implements
/// [`ApiError`](crate::ApiError) by hand. The derive does the same.
///
/// ```
/// # use status_codes::{ApiError, StatusCode};
/// # #[derive(Debug)] struct Teapot;
/// # impl core::fmt::Display for Teapot {
/// #     fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result { f.write_str("short and stout") }
/// # }
/// # impl core::error::Error for Teapot {}
/// impl ApiError for Teapot {
///     fn status(&self) -> StatusCode { StatusCode::IM_A_TEAPOT }
/// }
///
/// status_codes::respond!(Teapot);
/// ```
#[macro_export]
macro_rules! respond {
    // A type with a lifetime may not be `'static`, so a snapshot is shared.
    (@ [$($error:tt)*] $lifetime:lifetime $($rest:tt)*) => {
        $crate::__respond!([<>] [$($error)*] []);
    };
    (@ $error:tt $token:tt $($rest:tt)*) => {
        $crate::respond!(@ $error $($rest)*);
    };
    (@ $error:tt) => {
        $crate::__respond!([] $error []);
    };
    ($($error:tt)*) => {
        $crate::respond!(@ [$($error)*] $($error)*);
    };
}

/// The end of the derive's output. It takes generics, type, and where clause, and in a fourth list what to leave out: integrations are
/// called like their features, with `_`.
#[doc(hidden)]
#[macro_export]
macro_rules! __respond {
    ($generics:tt $ty:tt $bounds:tt) => {
        $crate::__respond!($generics $ty $bounds []);
    };
    ($generics:tt $ty:tt $bounds:tt $without:tt) => {
        $crate::__respond!(@actix_web $without $generics $ty $bounds);
        $crate::__respond!(@aide015 $without $generics $ty $bounds);
        $crate::__respond!(@axum $without $generics $ty $bounds);
        $crate::__respond!(@poem $without $generics $ty $bounds);
        $crate::__respond!(@poem_openapi5 $without $generics $ty $bounds);
        $crate::__respond!(@rocket $without $generics $ty $bounds);
        $crate::__respond!(@utoipa6 $without $generics $ty $bounds);
    };
    (@actix_web [actix_web $($rest:tt)*] $($parts:tt)*) => {};
    (@actix_web [] $($parts:tt)*) => { $crate::__actix_web_unless_trait_only!($($parts)*); };
    (@aide015 [aide015 $($rest:tt)*] $($parts:tt)*) => {};
    (@aide015 [] $($parts:tt)*) => { $crate::__aide015_unless_trait_only!($($parts)*); };
    (@axum [axum $($rest:tt)*] $($parts:tt)*) => {};
    (@axum [] $($parts:tt)*) => { $crate::__axum_unless_trait_only!($($parts)*); };
    (@poem [poem $($rest:tt)*] $($parts:tt)*) => {};
    (@poem [] $($parts:tt)*) => { $crate::__poem_unless_trait_only!($($parts)*); };
    (@poem_openapi5 [poem_openapi5 $($rest:tt)*] $($parts:tt)*) => {};
    (@poem_openapi5 [] $($parts:tt)*) => { $crate::__poem_openapi5_unless_trait_only!($($parts)*); };
    (@rocket [rocket $($rest:tt)*] $($parts:tt)*) => {};
    (@rocket [] $($parts:tt)*) => { $crate::__rocket_unless_trait_only!($($parts)*); };
    (@utoipa6 [utoipa6 $($rest:tt)*] $($parts:tt)*) => {};
    (@utoipa6 [] $($parts:tt)*) => { $crate::__utoipa6_unless_trait_only!($($parts)*); };
    // It is not the first one that is left out.
    (@$integration:ident [$other:ident $($rest:tt)*] $($parts:tt)*) => {
        $crate::__respond!(@$integration [$($rest)*] $($parts)*);
    };
}

/// The shared error. A type with parameters may not be `'static`, so a snapshot is shared.
#[doc(hidden)]
#[macro_export]
#[cfg(feature = "json")]
macro_rules! __carry {
    ([] $error:expr) => {{
        use $crate::__private::CarrySnapshot as _;
        $crate::__private::Carrier($error).carry()
    }};
    ([$($generics:tt)+] $error:expr) => {
        $crate::__private::snapshot(&$error)
    };
}

#[doc(hidden)]
#[macro_export]
#[cfg(not(feature = "actix-web"))]
macro_rules! __actix_web_unless_trait_only {
    ($($parts:tt)*) => {};
}

#[doc(hidden)]
#[macro_export]
#[cfg(not(feature = "aide015"))]
macro_rules! __aide015_unless_trait_only {
    ($($parts:tt)*) => {};
}

#[doc(hidden)]
#[macro_export]
#[cfg(not(feature = "axum"))]
macro_rules! __axum_unless_trait_only {
    ($($parts:tt)*) => {};
}

#[doc(hidden)]
#[macro_export]
#[cfg(not(feature = "poem"))]
macro_rules! __poem_unless_trait_only {
    ($($parts:tt)*) => {};
}

#[doc(hidden)]
#[macro_export]
#[cfg(not(feature = "poem-openapi5"))]
macro_rules! __poem_openapi5_unless_trait_only {
    ($($parts:tt)*) => {};
}

#[doc(hidden)]
#[macro_export]
#[cfg(not(feature = "rocket"))]
macro_rules! __rocket_unless_trait_only {
    ($($parts:tt)*) => {};
}

#[doc(hidden)]
#[macro_export]
#[cfg(not(feature = "utoipa6"))]
macro_rules! __utoipa6_unless_trait_only {
    ($($parts:tt)*) => {};
}

#[cfg(feature = "alloc")]
crate::respond!(crate::error::AnyError);
#[cfg(feature = "json")]
crate::respond!(crate::body::Problem);
#[cfg(feature = "client")]
crate::respond!(crate::client::ErrorResponse);
