//! For framework integrations and middleware: `render`, what it returns, and one module for each framework and for each crate that
//! writes OpenAPI documents.
//!
//! [`render`] turns any error into status, header fields and body. A framework that has no module here needs only that:
//!
//! ```
//! use status_codes::adapter::render;
//! use status_codes::{AnyError, Problem};
//!
//! fn send(error: &AnyError) -> (u16, Vec<String>, Vec<u8>) {
//!     let mut lines = Vec::new();
//!     let rendered = render(error, &mut |name, value| {
//!         lines.push(format!("{name}: {}", value.escape_ascii()));
//!         true
//!     });
//!     lines.extend(rendered.content_type.map(|content_type| format!("Content-Type: {content_type}")));
//!     (rendered.status.as_u16(), lines, rendered.body.into_owned())
//! }
//!
//! let (status, lines, body) = send(&AnyError::new(Problem::new(404)));
//! assert_eq!((status, lines), (404, vec!["Content-Type: application/problem+json".to_owned()]));
//! assert_eq!(body, br#"{"title":"Not Found","status":404}"#);
//! ```
//!
//! In a unit test, [`sent`] shows the same in one line, and no server is needed.

#[cfg(feature = "actix-web")]
pub mod actix_web;
#[cfg(feature = "aide015")]
pub mod aide015;
#[cfg(feature = "axum")]
pub mod axum;
#[cfg(feature = "http")]
pub mod http;
#[cfg(any(feature = "http", feature = "actix-web"))]
mod path;
#[cfg(feature = "poem")]
pub mod poem;
#[cfg(feature = "poem-openapi5")]
pub mod poem_openapi5;
mod respond;
#[cfg(feature = "rocket")]
pub mod rocket;
#[cfg(feature = "_framework")]
mod untouched;
#[cfg(feature = "utoipa6")]
pub mod utoipa6;

#[cfg(feature = "alloc")]
#[doc(hidden)]
pub use crate::error::{HasStatus, IntoAnyError};
#[cfg(feature = "alloc")]
pub use crate::response::{Rendered, Sent, render, sent};
#[cfg(feature = "json")]
pub use crate::sink::Member;
pub use crate::sink::{MemberSink, ToHeaders};
#[cfg(feature = "alloc")]
pub use crate::sink::{Omission, Omissions, Reason};
#[cfg(feature = "_framework")]
pub use untouched::Untouched;
