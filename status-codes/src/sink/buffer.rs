//! Where a body is written.

use core::fmt;

#[cfg(feature = "alloc")]
use super::omission::Omissions;
#[cfg(feature = "alloc")]
use crate::status::StatusCode;

/// Where a body is written.
///
/// It takes text with `write!`, bytes with [`write_bytes`](Self::write_bytes), and with the feature `json` any `Serialize` value
/// with [`json`](Self::json).
#[cfg(feature = "alloc")]
#[derive(Debug)]
pub struct Buffer {
    pub(crate) bytes: alloc::vec::Vec<u8>,
    pub(crate) omissions: Omissions,
    status: StatusCode,
}

/// Where a body is written; there is none without the feature `alloc`.
#[cfg(not(feature = "alloc"))]
#[derive(Debug)]
pub struct Buffer(pub(crate) core::convert::Infallible);

#[cfg(feature = "alloc")]
impl Buffer {
    /// An empty buffer for a response with this status.
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
    /// assert_eq!(buffer.as_bytes(), b"short and stout");
    /// # Ok::<(), status_codes::BodyError>(())
    /// ```
    pub fn new(status: StatusCode) -> Self {
        Self { bytes: alloc::vec::Vec::new(), omissions: Omissions::default(), status }
    }

    /// The status that is sent: the error's own, unless that is no status of an error.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// Adds bytes.
    pub fn write_bytes(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// What has been written.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Adds a value as JSON.
    ///
    /// # Errors
    ///
    /// When the value fails to serialize itself; what it wrote until then is taken back.
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

/// A body failed to write itself; the bare problem document is sent instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BodyError;

impl fmt::Display for BodyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the body of an error failed to write itself")
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
