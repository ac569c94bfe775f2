//! `JsonMessage`, the text and the machine code in JSON.

use super::error_body::ErrorBody;
use super::object::Object;
use crate::error::ApiError;
use crate::sink::{BodyError, Buffer};

/// A body of JSON, `{"error": "…", "code": "…"}`: the public text or the title, the machine code or the name of the status,
/// and then the extension members and the [`request_id`](crate::ErrorLayer::request_id), if there is one.
///
/// A member that is called `error` or `code` is left out, and [`Omissions`](crate::adapter::Omissions) names it.
///
/// ```
/// use status_codes::adapter::sent;
/// use status_codes::{ApiError, JsonMessage};
///
/// #[derive(Debug, thiserror::Error, ApiError)]
/// #[error("only {left} left")]
/// #[status(409, body = JsonMessage)]
/// struct SoldOut {
///     #[extension]
///     left: u32,
/// }
///
/// let sent = sent(&SoldOut { left: 2 });
/// assert_eq!(sent.header("content-type"), Some("application/json"));
/// assert_eq!(sent.text(), r#"{"error":"only 2 left","code":"sold-out","left":2}"#);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct JsonMessage;

impl<E: ApiError + ?Sized> ErrorBody<E> for JsonMessage {
    const CONTENT_TYPE: &'static str = "application/json";

    fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError> {
        let (text, code) = (to.message(error), to.code(error));
        let mut object = Object::open(to, &["error", "code"]);
        object.own("error", &text)?;
        object.own("code", &code)?;
        error.members(&mut object);
        object.request_id();
        object.close();
        Ok(())
    }
}
