//! The problem document of an error, written member by member.

use alloc::format;
use alloc::vec::Vec;
use core::fmt::{self, Write};
use core::ops::Range;
use std::collections::HashSet;

use super::value::{Problem, RESERVED};
use crate::body::bare::CONTENT_TYPE;
use crate::body::code::machine_code;
use crate::body::error_body::ErrorBody;
use crate::body::public_text::{Detail, title};
use crate::body::segment::Segment;
use crate::error::ApiError;
use crate::sink::{BodyError, Buffer, Member, MemberSink, Omission, Reason, sealed};
use crate::spec::{ErrorSpec, Json, MachineCode};
use crate::status::StatusCode;

impl<E: ApiError + ?Sized> ErrorBody<E> for Problem {
    const CONTENT_TYPE: &'static str = CONTENT_TYPE;

    fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError> {
        let spec = error.spec();
        let code = machine_code(error);
        let has_code = code.as_ref().is_ok_and(Option::is_some);
        let code_is_member = has_code && !spec.is_some_and(|spec| spec.declared().code_in_type);
        let known = if spec.and_then(ErrorSpec::status) == Some(to.status()) { error.json() } else { Json::None };
        let mut object = Object::open(to, code_is_member);
        match known {
            Json::Whole(document) => {
                object.start_with(document);
                return Ok(());
            }
            Json::BeforeMembers(start) => object.start_with(start),
            Json::BeforeText(start) => {
                object.start_with(start);
                object.detail(error);
            }
            Json::None => {
                if code.is_err() {
                    object.omit("code", Reason::Failed);
                }
                object.head(spec, code.ok().flatten().as_ref(), title(error, object.to.status()))?;
                object.detail(error);
            }
        }
        error.members(&mut object);
        object.close();
        Ok(())
    }
}

/// The whole document of an error, if it is known before the error exists.
pub(crate) fn known<E: ApiError + ?Sized>(error: &E, status: StatusCode) -> Option<&'static [u8]> {
    match error.json() {
        Json::Whole(document) if error.spec()?.status() == Some(status) => Some(document.as_bytes()),
        _ => None,
    }
}

/// A JSON object that is being written. A member that fails is removed, and noted.
struct Object<'a> {
    to: &'a mut Buffer,
    start: usize,
    code_is_member: bool,
    names: Names,
}

impl<'a> Object<'a> {
    fn open(to: &'a mut Buffer, code_is_member: bool) -> Self {
        to.bytes.reserve(512);
        to.write_bytes(b"{");
        let start = to.bytes.len();
        Self { to, start, code_is_member, names: Names::default() }
    }

    /// Starts with what was known beforehand, brace included.
    fn start_with(&mut self, known: &str) {
        self.to.bytes.truncate(self.start - 1);
        self.to.write_bytes(known.as_bytes());
    }

    /// Writes what comes before the text.
    fn head(
        &mut self,
        spec: Option<&ErrorSpec>,
        code: Option<&MachineCode<'_>>,
        title: Option<&str>,
    ) -> Result<(), BodyError> {
        if let Some(problem_type) = spec.and_then(ErrorSpec::problem_type) {
            self.text("type", problem_type)?;
        } else if let (Some(base), Some(code)) = (spec.and_then(|spec| spec.declared().type_base), code) {
            self.text("type", &format!("{base}{}", Segment(code.as_str())))?;
        }
        if let Some(title) = title {
            self.text("title", title)?;
        }
        self.name("status")?;
        self.to.write_bytes(&self.to.status().digits());
        match code.filter(|_| self.code_is_member) {
            Some(code) if code.is_number() => {
                self.name("code")?;
                self.to.write_bytes(code.as_str().as_bytes());
                Ok(())
            }
            Some(code) => self.text("code", code.as_str()),
            None => Ok(()),
        }
    }

    fn close(self) {
        self.to.write_bytes(b"}");
    }

    /// Writes a name, and returns where it is.
    fn name(&mut self, name: &str) -> Result<Range<usize>, BodyError> {
        if self.to.bytes.len() > self.start {
            self.to.write_bytes(b",");
        }
        let from = self.to.bytes.len();
        self.to.json(name)?;
        let to = self.to.bytes.len();
        self.to.write_bytes(b":");
        Ok(from..to)
    }

    fn text(&mut self, name: &str, text: &str) -> Result<(), BodyError> {
        self.name(name)?;
        self.to.json(text)
    }

    /// Writes the public text, if there is any.
    fn detail<E: ApiError + ?Sized>(&mut self, error: &E) {
        let before = self.to.bytes.len();
        self.to.write_bytes(if before > self.start { b",\"detail\":\"" } else { b"\"detail\":\"" });
        let start = self.to.bytes.len();
        let written = write!(Escaped(&mut self.to.bytes), "{}", Detail(error));
        let is_empty = self.to.bytes.len() == start;
        self.to.write_bytes(b"\"");
        if written.is_err() || is_empty {
            self.to.bytes.truncate(before);
        }
        if written.is_err() {
            self.omit("detail", Reason::Failed);
        }
    }

    fn omit(&mut self, name: &str, reason: Reason) {
        self.to.omissions.0.push(Omission::member(name, reason));
    }
}

/// The names of members, as ranges of what has been written. A few names need no memory of their own, and many names take
/// linear time.
#[derive(Default)]
struct Names {
    few: [Range<usize>; 8],
    count: usize,
    more: Option<HashSet<Vec<u8>>>,
}

impl Names {
    fn contains(&self, written: &[u8], name: &Range<usize>) -> bool {
        let name = &written[name.clone()];
        self.few[..self.count].iter().any(|taken| written[taken.clone()] == *name)
            || self.more.as_ref().is_some_and(|more| more.contains(name))
    }

    fn take(&mut self, written: &[u8], name: Range<usize>) {
        match self.few.get_mut(self.count) {
            Some(free) => {
                *free = name;
                self.count += 1;
            }
            None => {
                self.more.get_or_insert_default().insert(written[name].to_vec());
            }
        }
    }
}

/// Escapes text inside a JSON string (RFC 8259 §7). The serializer's own function panics if a `Display` fails.
struct Escaped<'a>(&'a mut Vec<u8>);

impl Write for Escaped<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let mut rest = text.as_bytes();
        while let Some(at) = rest.iter().position(|&byte| ESCAPES[usize::from(byte)]) {
            self.0.extend_from_slice(&rest[..at]);
            self.escape(rest[at]);
            rest = &rest[at + 1..];
        }
        self.0.extend_from_slice(rest);
        Ok(())
    }
}

/// The bytes that need an escape.
static ESCAPES: [bool; 256] = {
    let mut escapes = [false; 256];
    let mut control = 0;
    while control < b' ' as usize {
        escapes[control] = true;
        control += 1;
    }
    escapes[b'"' as usize] = true;
    escapes[b'\\' as usize] = true;
    escapes
};

impl Escaped<'_> {
    fn escape(&mut self, byte: u8) {
        let digit = |nibble: u8| b"0123456789abcdef"[usize::from(nibble)];
        self.0.extend_from_slice(match byte {
            b'"' => b"\\\"",
            b'\\' => b"\\\\",
            b'\n' => b"\\n",
            b'\r' => b"\\r",
            b'\t' => b"\\t",
            8 => b"\\b",
            12 => b"\\f",
            _ => return self.0.extend_from_slice(&[b'\\', b'u', b'0', b'0', digit(byte >> 4), digit(byte & 15)]),
        });
    }
}

impl sealed::Sealed for Object<'_> {}

impl MemberSink for Object<'_> {
    fn member(&mut self, name: &str, value: &dyn Member) {
        if RESERVED.contains(&name) || (self.code_is_member && name == "code") {
            return self.omit(name, Reason::Taken);
        }
        let (before, Ok(at)) = (self.to.bytes.len(), self.name(name)) else { return };
        let is_taken = self.names.contains(&self.to.bytes, &at);
        let start = self.to.bytes.len();
        let is_written = value.write(self.to).is_ok();
        // A member without a value is left out.
        let is_null = self.to.bytes[start..] == *b"null";
        if is_written && !is_taken && !is_null {
            return self.names.take(&self.to.bytes, at);
        }
        self.to.bytes.truncate(before);
        if !is_written {
            self.omit(name, Reason::Failed);
        } else if is_taken {
            self.omit(name, Reason::Taken);
        }
    }

    fn no_object(&mut self) {
        self.omit("(flattened)", Reason::Failed);
    }
}
