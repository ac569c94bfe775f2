//! What a layer changes in a response.

use alloc::string::ToString as _;
use alloc::vec::Vec;

use super::failure::Failure;
use super::head::{Fields, Head};
use crate::sink::MediaType;
use crate::status::Class;
use crate::table::{Content as Allowed, HeaderField, HeaderKind};

/// A change of a response. The status and the other header fields stay.
#[derive(Default)]
pub(crate) struct Change {
    /// Fields that do not fit what is sent.
    pub(super) stale: Vec<&'static str>,
    pub(super) content_type: Option<MediaType>,
    /// The length to declare, if the content that is sent does not tell it.
    pub(super) content_length: Option<u64>,
    /// The field that the id of the request is sent in.
    pub(super) request_id: Option<&'static str>,
    pub(crate) content: Content,
    /// Stays with the response.
    pub(crate) failure: Option<Failure>,
}

/// The content that is sent.
#[derive(Default)]
pub(crate) enum Content {
    /// What was there.
    #[default]
    Kept,
    /// No bytes. The length must be known to be zero, so that no compression begins (RFC 9110 §6.4.1).
    Nothing,
    Bytes(Vec<u8>),
}

impl Change {
    /// Changes the header fields.
    pub(crate) fn apply(&self, fields: &mut dyn Fields) {
        for name in &self.stale {
            fields.remove(name);
        }
        if let Some(content_type) = &self.content_type {
            fields.set("content-type", content_type);
        }
        if let Some(length) = self.content_length {
            fields.set("content-length", &length.to_string());
        }
        let id = self.failure.as_ref().and_then(Failure::request_id);
        if let (Some(name), Some(id)) = (self.request_id, id) {
            fields.set(name, id);
        }
    }
}

/// The fields of these kinds that a response has.
pub(super) fn present(fields: &dyn Fields, kinds: &[HeaderKind]) -> Vec<&'static str> {
    let is_meant = |field: &&HeaderField| field.kind().is_some_and(|kind| kinds.contains(&kind));
    let mut present = Vec::new();
    for field in HeaderField::all().iter().filter(is_meant) {
        if fields.get(field.name()).is_some() {
            present.push(field.name());
        }
    }
    present
}

/// What must change in a response, from any author, so that it is framed as HTTP requires. `None` if nothing must.
pub(super) fn framed(head: &Head<'_>) -> Option<Change> {
    let is_empty = head.length == Some(0);
    match head.status.content() {
        // The connection is about to change its protocol, or this is not the final response.
        Allowed::Forbidden if head.status.class() == Some(Class::Informational) => None,
        Allowed::Forbidden => {
            let stale = present(head.fields, &[HeaderKind::Framing, HeaderKind::Content]);
            let is_right = is_empty && stale.is_empty();
            (!is_right).then(|| Change { stale, content: Content::Nothing, ..Change::default() })
        }
        Allowed::Empty => {
            let stale = present(head.fields, &[HeaderKind::Framing, HeaderKind::Content]);
            let is_right = is_empty && stale.iter().all(|name| head.fields.get(name) == Some(b"0"));
            let content_length = Some(0);
            (!is_right).then(|| Change { stale, content_length, content: Content::Nothing, ..Change::default() })
        }
        // RFC 9110 §9.3.2: as for GET, without the content.
        Allowed::Optional | Allowed::Expected => (head.strips_content && !is_empty).then(|| Change {
            content_length: head.length.filter(|_| present(head.fields, &[HeaderKind::Framing]).is_empty()),
            content: Content::Nothing,
            ..Change::default()
        }),
    }
}
