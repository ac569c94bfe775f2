//! The content of a response: a sample is written by the body that writes the errors, and its structure is the schema.

use alloc::borrow::ToOwned as _;
use alloc::format;
use alloc::string::{String, ToString as _};
use alloc::vec::Vec;
use core::panic::AssertUnwindSafe;

use serde_json::{Value, json};

use super::field::{Field, Role};
use super::found::{Found, Shown, When};
use super::infer::{Inference, Known};
use super::sample::Sample;
use super::union::union;
use crate::body::{Problem, write};
use crate::description::{Parts, Writer};
use crate::error::ApiError;
use crate::sink::{Buffer, MediaType, Reason};
use crate::spec::MachineCode;
use crate::status::StatusCode;

/// What a layer writes for errors that do not name a body.
pub(super) type LayerBody = fn(&dyn ApiError, &mut Buffer) -> MediaType;

/// The content of the response to one error.
pub(super) struct Content {
    pub(super) media_type: String,
    pub(super) schema: Value,
    /// What is sent, or something like it.
    pub(super) example: Option<Value>,
    /// What has no schema.
    pub(super) untyped: Vec<String>,
}

/// The content for an error, by media type. There is none if the status has none.
pub(super) fn of(found: &Found, when: When, layer: Option<LayerBody>) -> Vec<Content> {
    let status = when.status();
    let (writer, fields) = found.body();
    let name = found.name();
    let own = match writer {
        Some(Writer::One(media_type)) => {
            let is_sent = status.content().allowed() && !media_type.is_empty();
            return is_sent.then(|| Content::unknown(media_type.into(), &name)).into_iter().collect();
        }
        Some(Writer::Any(write)) => Some(write),
        None => None,
    };
    let text = found.text(when);
    let has_late_code = found.is_unknown() || (found.spec.code().is_none() && !found.is_by_hand());
    let parts = |is_full: bool| Parts {
        spec: Some(found.spec),
        status: if is_full { status } else { when.bare_status() },
        text: match &text {
            Shown::Text(text) if is_full || is_certain(text) => text.clone(),
            Shown::Unknown if is_full => "text".to_owned(),
            Shown::Text(_) | Shown::Unknown | Shown::Nothing => String::new(),
        },
        late_code: if has_late_code && is_full { "code" } else { "" },
        instance: sent(&fields, is_full).find(|field| field.role == Role::Instance).map(|field| field.value.clone()),
        members: members(&fields, is_full),
    };
    let known = Known { title: found.title(when), fields: &fields, is_late: when == When::Late };
    let mut samples = Vec::from([parts(true), parts(false)]);
    if known.is_late {
        // A body may have another media type for a server error.
        samples.push(Parts { status: StatusCode::INTERNAL_SERVER_ERROR, ..parts(false) });
    }
    written(&samples, known, &name, &|parts, to| match own {
        Some(own) => own(parts, to),
        None => default_body(parts, layer, to),
    })
}

/// The content of what the framework answers by itself, behind a layer.
pub(super) fn of_framework(status: StatusCode, layer: Option<LayerBody>) -> Vec<Content> {
    let parts = bare(status);
    let title = status.canonical_reason().unwrap_or_default();
    let known = Known { title, fields: &[], is_late: false };
    written(&[parts.clone(), parts], known, title, &|parts, to| default_body(parts, layer, to))
}

/// A status and nothing else.
fn bare(status: StatusCode) -> Parts {
    Parts { spec: None, status, text: String::new(), late_code: "", instance: None, members: Vec::new() }
}

fn default_body(parts: &Parts, layer: Option<LayerBody>, to: &mut Buffer) -> MediaType {
    let sample = Sample(parts.clone());
    match layer {
        Some(layer) => layer(&sample, to),
        None => write::<Problem, _>(&sample, to),
    }
}

/// Whether a text with placeholders has other characters, so that it is never empty.
fn is_certain(text: &str) -> bool {
    text.split('{').any(|part| !part.split_once('}').map_or(part, |(_, rest)| rest).trim().is_empty())
}

fn members(fields: &[Field], is_full: bool) -> Vec<(String, Value)> {
    let members = sent(fields, is_full).filter(|field| field.role != Role::Instance);
    members.map(|field| (field.name.clone(), field.value.clone())).collect()
}

/// What a sample has.
fn sent(fields: &[Field], is_full: bool) -> impl Iterator<Item = &Field> {
    fields.iter().filter(move |field| is_full || field.is_certain)
}

/// What is written for a sample.
type Sent<'a> = (&'a Parts, Option<(String, Vec<u8>)>);

/// Writes a sample with everything that may be there, and others with what is always there. There is a content for each media type.
fn written(
    samples: &[Parts],
    known: Known<'_>,
    name: &str,
    write: &dyn Fn(&Parts, &mut Buffer) -> MediaType,
) -> Vec<Content> {
    if samples.first().is_none_or(|full| !full.status.content().allowed()) {
        return Vec::new();
    }
    let sent: Vec<Sent<'_>> = samples.iter().map(|parts| (parts, attempt(parts, write))).collect();
    if let Some((_, None)) = sent.first() {
        return [Content::unknown("*/*".into(), name)].into();
    }
    let mut contents: Vec<Content> = Vec::new();
    for (_, sent_one) in &sent {
        let Some((media_type, _)) = sent_one else { continue };
        if !media_type.is_empty() && contents.iter().all(|content| content.media_type != *media_type) {
            contents.extend(with_type(media_type, &sent, known, name));
        }
    }
    contents
}

/// The content with this media type.
fn with_type(media_type: &str, sent: &[Sent<'_>], known: Known<'_>, name: &str) -> Option<Content> {
    let mut samples = sent.iter().filter_map(|(parts, sent)| {
        let (_, bytes) = sent.as_ref().filter(|(other, _)| other == media_type)?;
        Some((*parts, bytes))
    });
    let (parts, bytes) = samples.next()?;
    let codes = [parts.late_code.to_owned(), MachineCode::of_status(parts.status).as_str().to_owned()];
    let mut inference = Inference::new(parts, known, &codes);
    let media_type = media_type.to_owned();
    if !is_json(&media_type) {
        let example = core::str::from_utf8(bytes).ok().map(|text| inference.scrubbed(&text.into()));
        return Some(Content { media_type, schema: json!({ "type": "string" }), example, untyped: Vec::new() });
    }
    let Ok(document) = serde_json::from_slice::<Value>(bytes) else {
        return Some(Content::unknown(media_type, name));
    };
    // Nothing is certain in a document that is the only one of its type.
    let mut bare: Vec<Option<Value>> = samples.map(|(_, bytes)| serde_json::from_slice(bytes).ok()).collect();
    if bare.is_empty() || sent.iter().any(|(_, sent)| sent.is_none()) {
        bare.push(None);
    }
    let schemas: Vec<Value> = bare.iter().map(|bare| inference.schema("", &document, bare.as_ref())).collect();
    let untyped = inference.untyped.iter().map(|field| format!("{name}{}", field.label())).collect();
    Some(Content { media_type, schema: union(&schemas), example: Some(inference.scrubbed(&document)), untyped })
}

/// The media type and the bytes. `None` if the body fails or panics: the code is not ours.
fn attempt(parts: &Parts, write: &dyn Fn(&Parts, &mut Buffer) -> MediaType) -> Option<(String, Vec<u8>)> {
    let mut buffer = Buffer::new(parts.status);
    let media_type = std::panic::catch_unwind(AssertUnwindSafe(|| write(parts, &mut buffer))).ok()?;
    let has_failed = buffer.omissions.iter().any(|omission| omission.reason() == Reason::Failed);
    (!has_failed).then(|| (media_type.to_string(), buffer.bytes))
}

/// Whether content of this type is JSON ([RFC 6839 §3.1](https://www.rfc-editor.org/rfc/rfc6839.html#section-3.1)).
pub(super) fn is_json(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    essence == "application/json" || essence.ends_with("+json")
}

impl Content {
    fn unknown(media_type: String, name: &str) -> Self {
        Self { media_type, schema: json!({}), example: None, untyped: [format!("{name} (body)")].into() }
    }
}
