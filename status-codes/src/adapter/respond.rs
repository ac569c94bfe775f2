//! `respond!`, which implements the response trait of each framework. A framework's file supplies its part, or nothing if its
//! feature is off.

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

/// The end of the derive's output. It takes generics, type, and where clause.
#[doc(hidden)]
#[macro_export]
macro_rules! __respond {
    ($($parts:tt)*) => {
        $crate::__actix_web_unless_trait_only!($($parts)*);
        $crate::__aide015_unless_trait_only!($($parts)*);
        $crate::__axum_unless_trait_only!($($parts)*);
        $crate::__poem_unless_trait_only!($($parts)*);
        $crate::__poem_openapi5_unless_trait_only!($($parts)*);
        $crate::__rocket_unless_trait_only!($($parts)*);
    };
}

/// The shared error. A type with parameters may not be `'static`, so a snapshot is shared.
#[doc(hidden)]
#[macro_export]
#[cfg(feature = "json")]
macro_rules! __carry {
    ([] $error:expr) => {{
        #[allow(unused_imports)]
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

#[cfg(feature = "alloc")]
crate::respond!(crate::error::AnyError);
#[cfg(feature = "json")]
crate::respond!(crate::body::Problem);
#[cfg(feature = "client")]
crate::respond!(crate::client::ErrorResponse);
