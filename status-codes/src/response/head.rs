//! What a layer looks at in a response.

use super::failure::Failure;
use super::request_id::Identity;
use crate::sink::{Buffer, MediaType};
use crate::status::StatusCode;

/// The header fields of a response, in the type of its framework.
pub(crate) trait Fields {
    /// The first value of a field.
    fn get(&self, name: &str) -> Option<&[u8]>;

    /// Removes every line of a field.
    fn remove(&mut self, name: &'static str);

    /// Replaces every line of a field.
    fn set(&mut self, name: &'static str, value: &str);
}

/// An error whose own body can be written again.
pub(crate) trait OwnBody {
    /// Writes the body that the error names, and returns its media type.
    fn write_again(&self, to: &mut Buffer) -> Option<MediaType>;
}

/// A response, before it is decided what goes out.
pub(crate) struct Head<'a> {
    pub(crate) status: StatusCode,
    pub(crate) failure: Option<&'a Failure>,
    pub(crate) fields: &'a dyn Fields,
    /// In bytes. `None` if it is not known.
    pub(crate) length: Option<u64>,
    /// Whether the request was HEAD, and the framework would send content all the same.
    pub(crate) strips_content: bool,
    /// Whether the response is marked as one whose body stays.
    pub(crate) is_untouched: bool,
    pub(crate) identity: &'a Identity,
    /// The error, if the failure has only a snapshot of it and the framework still has the error itself.
    pub(crate) own_body: Option<&'a dyn OwnBody>,
}

impl Head<'_> {
    pub(super) fn content_type(&self) -> Option<&[u8]> {
        self.fields.get("content-type")
    }

    /// Whether the body is a text, which a framework may have written.
    pub(super) fn is_plain_text(&self) -> bool {
        let essence = |value: &[u8]| {
            let essence = value.split(|&byte| byte == b';').next().unwrap_or_default();
            essence.trim_ascii().eq_ignore_ascii_case(b"text/plain")
        };
        self.content_type().is_some_and(essence)
    }

    pub(super) fn is_encoded(&self) -> bool {
        self.fields.get("content-encoding").is_some()
    }

    /// The length of the body for GET. On HEAD the body may be gone, and only the field says how long it was.
    pub(super) fn length_for_get(&self) -> Option<u64> {
        if !self.is_stripped() {
            return self.length.or(self.declared_length());
        }
        // If the application's own body has no field, its length was not known before a layer further inside removed it.
        let is_own = self.failure.is_some_and(Failure::is_applications_own);
        self.declared_length().or(self.length.filter(|_| !is_own))
    }

    /// Whether something inside of the layer has removed a body because the request was HEAD, so its text is not known.
    pub(super) fn has_lost_its_text(&self) -> bool {
        self.is_stripped() && self.content_type().is_some() && self.declared_length() != Some(0)
    }

    fn is_stripped(&self) -> bool {
        self.strips_content && self.length == Some(0)
    }

    fn declared_length(&self) -> Option<u64> {
        core::str::from_utf8(self.fields.get("content-length")?).ok()?.parse().ok()
    }
}
