//! `MediaType`, what a body is.

/// The media type of a body. It is empty if the body has none.
#[cfg(feature = "alloc")]
pub type MediaType = alloc::borrow::Cow<'static, str>;

/// The media type of a body. Without the feature `alloc` there is no body.
#[cfg(not(feature = "alloc"))]
pub type MediaType = &'static str;
