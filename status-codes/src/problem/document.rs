//! The problem document of an error, written member by member.

use core::fmt::{self, Write};

use super::{Problem, RESERVED};
use crate::body::{BodyError, Buffer, ErrorBody, PublicText, title};
use crate::error::ApiError;
use crate::member::{MemberSink, sealed};
use crate::spec::ErrorSpec;

pub(super) const CONTENT_TYPE: &str = "application/problem+json";

impl<E: ApiError + ?Sized> ErrorBody<E> for Problem {
    const CONTENT_TYPE: &'static str = CONTENT_TYPE;

    fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError> {
        let spec = error.spec();
        let mut object = Object::open(to);
        if let Some(problem_type) = spec.and_then(ErrorSpec::problem_type) {
            object.text("type", problem_type)?;
        }
        if let Some(title) = title(error, object.to.status()) {
            object.text("title", title)?;
        }
        let status = object.to.status();
        object.name("status")?;
        object.to.bytes(status.as_str().as_bytes());
        if let Some((code, spec)) =
            spec.and_then(|spec| Some((spec.code()?, spec))).filter(|(_, spec)| !spec.code_in_type)
        {
            if spec.code_is_number {
                object.name("code")?;
                object.to.bytes(code.as_bytes());
            } else {
                object.text("code", code)?;
            }
            object.taken.push("code".into());
        }
        object.detail(error);
        error.members(&mut object);
        object.close();
        Ok(())
    }
}

/// A JSON object that is being written. A member that fails leaves no trace.
struct Object<'a> {
    to: &'a mut Buffer,
    start: usize,
    taken: alloc::vec::Vec<alloc::string::String>,
}

impl<'a> Object<'a> {
    fn open(to: &'a mut Buffer) -> Self {
        to.bytes.reserve(256);
        to.bytes(b"{");
        let start = to.bytes.len();
        Self { to, start, taken: alloc::vec::Vec::new() }
    }

    fn close(self) {
        self.to.bytes(b"}");
    }

    fn name(&mut self, name: &str) -> Result<(), BodyError> {
        if self.to.bytes.len() > self.start {
            self.to.bytes(b",");
        }
        self.to.json(name)?;
        self.to.bytes(b":");
        Ok(())
    }

    fn text(&mut self, name: &str, text: &str) -> Result<(), BodyError> {
        self.name(name)?;
        self.to.json(text)
    }

    /// The public text, where there is any.
    fn detail<E: ApiError + ?Sized>(&mut self, error: &E) {
        self.attempt(|object| {
            object.name("detail")?;
            object.to.bytes(b"\"");
            let before = object.to.bytes.len();
            write!(Escaped(&mut object.to.bytes), "{}", PublicText(error))?;
            let is_empty = object.to.bytes.len() == before;
            object.to.bytes(b"\"");
            if is_empty { Err(BodyError) } else { Ok(()) }
        });
    }

    /// Takes back what was written where it fails.
    fn attempt(&mut self, write: impl FnOnce(&mut Self) -> Result<(), BodyError>) -> bool {
        let before = self.to.bytes.len();
        let written = write(self).is_ok();
        if !written {
            self.to.bytes.truncate(before);
        }
        written
    }
}

/// Text inside of a JSON string (RFC 8259 §7). The serializer's own way panics where a `Display` fails.
struct Escaped<'a>(&'a mut alloc::vec::Vec<u8>);

impl Write for Escaped<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for byte in text.bytes() {
            match byte {
                b'"' => self.0.extend_from_slice(b"\\\""),
                b'\\' => self.0.extend_from_slice(b"\\\\"),
                b'\n' => self.0.extend_from_slice(b"\\n"),
                0..=0x1f => {
                    let digit = |nibble: u8| b"0123456789abcdef"[usize::from(nibble)];
                    self.0.extend_from_slice(&[b'\\', b'u', b'0', b'0', digit(byte >> 4), digit(byte & 15)]);
                }
                _ => self.0.push(byte),
            }
        }
        Ok(())
    }
}

impl sealed::Sealed for Object<'_> {}

impl MemberSink for Object<'_> {
    fn member(&mut self, name: &str, value: &dyn erased_serde::Serialize) {
        if RESERVED.contains(&name) || self.taken.iter().any(|taken| taken == name) {
            return;
        }
        let written = self.attempt(|object| {
            object.name(name)?;
            let start = object.to.bytes.len();
            object.to.json(value)?;
            // RFC 9457 §3.2: a member without a value is left out.
            if object.to.bytes[start..] == *b"null" { Err(BodyError) } else { Ok(()) }
        });
        if written {
            self.taken.push(name.into());
        }
    }

    fn flatten(&mut self, value: &dyn erased_serde::Serialize) {
        if let Ok(serde_json::Value::Object(members)) = serde_json::to_value(value) {
            for (name, value) in &members {
                self.member(name, value);
            }
        }
    }
}
