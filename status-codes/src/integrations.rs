//! Frameworks, one file each. A file supplies its part of `respond!`, or, without its feature, nothing.

#[cfg(feature = "axum")]
pub mod axum;
#[cfg(feature = "http")]
pub mod http;

/// Gives a type that implements [`ApiError`](crate::ApiError) what the derive would give it: an implementation of each
/// framework's response trait whose feature is on.
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
    ($error:ty) => {
        $crate::__respond!([] [$error] []);
    };
}

/// The end of the derive's output: generics, type, and where clause.
#[doc(hidden)]
#[macro_export]
macro_rules! __respond {
    ($($parts:tt)*) => {
        $crate::__axum!($($parts)*);
    };
}

#[doc(hidden)]
#[macro_export]
#[cfg(not(feature = "axum"))]
macro_rules! __axum {
    ($($parts:tt)*) => {};
}
