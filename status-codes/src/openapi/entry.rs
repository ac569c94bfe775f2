//! An error in the response of one status.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use serde_json::Value;

use super::content::{self, Content, LayerBody};
use super::field::Line;
use super::found::{Found, When};
use super::values::Values;
use crate::error::ApiError;
use crate::response::{render, sent};
use crate::sink::Buffer;
use crate::status::StatusCode;

/// What one error adds to the response of a status, or to the default one.
pub(super) struct Entry {
    pub(super) when: When,
    /// The machine code, if it is known.
    pub(super) code: Option<String>,
    pub(super) description: String,
    pub(super) lines: Vec<Line>,
    /// By media type.
    pub(super) contents: Vec<Content>,
}

impl Entry {
    pub(super) fn of(found: &Found, when: When, layer: Option<LayerBody>) -> Self {
        Self {
            when,
            code: found.spec.code().filter(|code| !code.is_empty()).map(Into::into),
            description: found.description(when),
            lines: found.lines(when),
            contents: content::of(found, when, layer),
        }
    }

    /// What the framework answers. Not every framework sends the fields that it should.
    pub(super) fn of_framework(status: StatusCode, layer: Option<LayerBody>) -> Self {
        let required = status.fields().enforced.iter().copied();
        Self {
            when: When::Status(status),
            code: None,
            description: status.canonical_reason().unwrap_or_default().into(),
            lines: required.map(|name| Line { name, is_certain: false, values: Values::text() }).collect(),
            contents: content::of_framework(status, layer),
        }
    }
}

/// The real bytes of a value.
pub(super) struct Example {
    pub(super) status: StatusCode,
    pub(super) code: Option<String>,
    pub(super) media_type: String,
    pub(super) value: Value,
}

impl Example {
    /// There is none if nothing is sent in a body.
    pub(super) fn of(error: &dyn ApiError, layer: Option<LayerBody>) -> Option<Self> {
        let sent = sent(error);
        let (mut media_type, mut bytes) = (sent.header("content-type").map(ToString::to_string), sent.body().to_vec());
        if let Some(layer) = layer.filter(|_| !render(error, &mut |_, _| true).own_body && !bytes.is_empty()) {
            let mut buffer = Buffer::new(sent.status());
            media_type = Some(layer(error, &mut buffer).to_string());
            bytes = buffer.bytes;
        }
        let media_type = media_type.filter(|media_type| !media_type.is_empty())?;
        let text = || String::from_utf8_lossy(&bytes).into_owned().into();
        let json = if content::is_json(&media_type) { serde_json::from_slice(&bytes).ok() } else { None };
        let code = Buffer::new(sent.status()).code(error).as_str().to_string();
        let code = Some(code).filter(|code| !code.is_empty());
        Some(Self { status: sent.status(), code, media_type, value: json.unwrap_or_else(text) })
    }
}
