//! `Buffer`, which a body is written to.

#[cfg(feature = "alloc")]
use alloc::borrow::Cow;
use core::fmt;
#[cfg(feature = "json")]
use std::sync::OnceLock;

#[cfg(feature = "alloc")]
use super::media_type::MediaType;
#[cfg(feature = "json")]
use super::notes::Notes;
#[cfg(feature = "alloc")]
use super::omission::Omissions;
#[cfg(feature = "alloc")]
use crate::status::StatusCode;

/// The buffer that an [`ErrorBody`](crate::ErrorBody) writes to.
///
/// `write!` adds text, [`write_bytes`](Self::write_bytes) adds bytes, and with the feature `json` [`json`](Self::json) adds any
/// `Serialize` value.
///
/// ```
/// use status_codes::{ApiError, BodyError, Buffer, ErrorBody};
///
/// /// `{"error": {"message": "…", …}}`, with the extension members in the same object
/// struct Envelope;
///
/// impl<E: ApiError + ?Sized> ErrorBody<E> for Envelope {
///     const CONTENT_TYPE: &'static str = "application/json";
///
///     fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError> {
///         #[derive(serde::Serialize)]
///         struct Error<T, M> {
///             message: T,
///             #[serde(flatten)]
///             members: M,
///         }
///
///         to.write_bytes(b"{\"error\":");
///         let (message, members) = (to.message(error), to.members(error));
///         to.json(&Error { message, members })?;
///         to.write_bytes(b"}");
///         Ok(())
///     }
/// }
/// ```
#[cfg(feature = "alloc")]
#[derive(Debug)]
pub struct Buffer {
    pub(crate) bytes: alloc::vec::Vec<u8>,
    pub(crate) omissions: Omissions,
    pub(crate) request_id: Option<alloc::string::String>,
    status: StatusCode,
    content_type: Option<MediaType>,
    /// There are none until a value asks for them.
    #[cfg(feature = "json")]
    notes: OnceLock<Notes>,
}

/// The buffer that a body is written to. Without the feature `alloc` there is none.
#[cfg(not(feature = "alloc"))]
#[derive(Debug)]
pub struct Buffer(pub(crate) core::convert::Infallible);

#[cfg(feature = "alloc")]
impl Buffer {
    /// Creates an empty buffer for a response with this status.
    ///
    /// ```
    /// use status_codes::{Buffer, ErrorBody, PlainText, StatusCode};
    /// # use status_codes::ApiError;
    /// # #[derive(Debug)] struct Teapot;
    /// # impl core::fmt::Display for Teapot {
    /// #     fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result { f.write_str("short and stout") }
    /// # }
    /// # impl core::error::Error for Teapot {}
    /// # impl ApiError for Teapot { fn status(&self) -> StatusCode { StatusCode::IM_A_TEAPOT } }
    ///
    /// let mut buffer = Buffer::new(StatusCode::IM_A_TEAPOT);
    /// PlainText::write(&Teapot, &mut buffer)?;
    /// buffer.write_bytes(b"!");
    /// assert_eq!(buffer.as_bytes(), b"short and stout!");
    /// assert_eq!(buffer.status(), StatusCode::IM_A_TEAPOT);
    /// # Ok::<(), status_codes::BodyError>(())
    /// ```
    pub fn new(status: StatusCode) -> Self {
        Self {
            bytes: alloc::vec::Vec::new(),
            omissions: Omissions::default(),
            request_id: None,
            status,
            content_type: None,
            #[cfg(feature = "json")]
            notes: OnceLock::new(),
        }
    }

    /// The status that is sent. It is the error's own, unless that is not a status for an error.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// Sets the media type of this body, if it depends on the error. It takes the place of
    /// [`ErrorBody::CONTENT_TYPE`](crate::ErrorBody::CONTENT_TYPE).
    ///
    /// A media type with bytes that a header cannot have is left out, and named in
    /// [`Omissions`](crate::adapter::Omissions). An empty one means none
    /// ([RFC 9110 §8.3](https://www.rfc-editor.org/rfc/rfc9110.html#section-8.3)).
    ///
    /// ```
    /// use status_codes::adapter::sent;
    /// use status_codes::{ApiError, BodyError, Buffer, ErrorBody, JsonMessage, PlainText};
    ///
    /// /// A text for those who cannot do anything about it, and JSON for everybody else.
    /// struct TextOrJson;
    ///
    /// impl<E: ApiError + ?Sized> ErrorBody<E> for TextOrJson {
    ///     const CONTENT_TYPE: &'static str = "application/json";
    ///
    ///     fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError> {
    ///         if to.status().is_client_error() {
    ///             return JsonMessage::write(error, to);
    ///         }
    ///         to.set_content_type("text/plain; charset=utf-8");
    ///         PlainText::write(error, to)
    ///     }
    /// }
    ///
    /// #[derive(Debug, thiserror::Error, ApiError)]
    /// #[error("the pool is empty")]
    /// #[status(503, body = TextOrJson)]
    /// struct Busy;
    ///
    /// assert_eq!(sent(&Busy).header("content-type"), Some("text/plain; charset=utf-8"));
    /// ```
    pub fn set_content_type(&mut self, content_type: impl Into<Cow<'static, str>>) {
        self.content_type = Some(content_type.into());
    }

    /// Removes the media type that was set.
    pub(crate) fn take_content_type(&mut self) -> Option<MediaType> {
        self.content_type.take()
    }

    /// For a value that may leave something out while it is serialized.
    #[cfg(feature = "json")]
    pub(crate) fn notes(&self) -> Notes {
        self.notes.get_or_init(Notes::default).clone()
    }

    /// Adds what values have left out, or forgets it if the body is dropped.
    #[cfg(feature = "json")]
    pub(crate) fn settle_notes(&mut self, is_kept: bool) {
        let noted = self.notes.take().map(|notes| notes.take()).filter(|_| is_kept);
        self.omissions.0.extend(noted.into_iter().flatten());
    }

    /// The id of the request, if an [`ErrorLayer`](crate::ErrorLayer) with
    /// [`request_id`](crate::ErrorLayer::request_id) has asked for the body. It is 1 to 64 characters of `[A-Za-z0-9._-]`.
    ///
    /// ```
    /// use status_codes::{ApiError, BodyError, Buffer, ErrorBody};
    ///
    /// struct WithId;
    ///
    /// impl<E: ApiError + ?Sized> ErrorBody<E> for WithId {
    ///     const CONTENT_TYPE: &'static str = "application/json";
    ///
    ///     fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError> {
    ///         to.json(&serde_json::json!({ "error": to.message(error), "request_id": to.request_id() }))
    ///     }
    /// }
    /// # let mut buffer = Buffer::new(status_codes::StatusCode::GONE);
    /// # WithId::write(&status_codes::Problem::new(410).with_detail("it is gone"), &mut buffer)?;
    /// # assert_eq!(buffer.as_bytes(), br#"{"error":"it is gone","request_id":null}"#);
    /// # Ok::<(), BodyError>(())
    /// ```
    pub fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// Adds bytes.
    pub fn write_bytes(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// The bytes written so far.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Adds a value as JSON.
    ///
    /// ```
    /// use status_codes::{Buffer, StatusCode};
    ///
    /// let mut buffer = Buffer::new(StatusCode::NOT_FOUND);
    /// buffer.json(&[1, 2])?;
    /// assert_eq!(buffer.as_bytes(), b"[1,2]");
    /// # Ok::<(), status_codes::BodyError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the value fails to serialize. What it has written is removed.
    #[cfg(feature = "json")]
    pub fn json<T: serde_core::Serialize + ?Sized>(&mut self, value: &T) -> Result<(), BodyError> {
        let before = self.bytes.len();
        value.serialize(&mut serde_json::Serializer::new(&mut self.bytes)).map_err(|_| {
            self.bytes.truncate(before);
            BodyError
        })
    }
}

#[cfg(feature = "alloc")]
impl fmt::Write for Buffer {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.write_bytes(text.as_bytes());
        Ok(())
    }
}

/// The error of a body that cannot be written. A bare problem document is sent instead.
///
/// ```
/// use status_codes::BodyError;
///
/// let error: BodyError = std::fmt::Error.into();
/// assert_eq!(error.to_string(), "the body of an error could not be written");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BodyError;

impl fmt::Display for BodyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the body of an error could not be written")
    }
}

impl core::error::Error for BodyError {}

impl From<fmt::Error> for BodyError {
    fn from(_: fmt::Error) -> Self {
        Self
    }
}

#[cfg(feature = "json")]
impl From<serde_json::Error> for BodyError {
    fn from(_: serde_json::Error) -> Self {
        Self
    }
}
