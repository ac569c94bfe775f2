//! The problem document of an error, written member by member.

use alloc::format;
use alloc::vec::Vec;
use core::fmt::{self, Write};

use super::value::{Problem, RESERVED};
use crate::body::bare::CONTENT_TYPE;
use crate::body::code::machine_code;
use crate::body::error_body::ErrorBody;
use crate::body::object::Object;
use crate::body::public_text::{Detail, title};
use crate::body::segment::Segment;
use crate::error::ApiError;
use crate::sink::{BodyError, Buffer, Reason};
use crate::spec::{ErrorSpec, Json, MachineCode};
use crate::status::StatusCode;

/// The members that a document has beside its extensions, if the machine code is one.
const RESERVED_WITH_CODE: [&str; 6] = {
    let [problem_type, title, status, detail, instance] = RESERVED;
    [problem_type, title, status, detail, instance, "code"]
};

impl<E: ApiError + ?Sized> ErrorBody<E> for Problem {
    const CONTENT_TYPE: &'static str = CONTENT_TYPE;

    fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError> {
        let spec = error.spec();
        let code = machine_code(error);
        let has_code = code.as_ref().is_ok_and(Option::is_some);
        let code_is_member = has_code && !spec.is_some_and(|spec| spec.declared().code_in_type);
        let known = if spec.and_then(ErrorSpec::status) == Some(to.status()) { error.json() } else { Json::None };
        // A member follows, so the end of the document is not known.
        let known = if to.request_id.is_some() && matches!(known, Json::Whole(_)) { Json::None } else { known };
        let mut object = Object::open(to, if code_is_member { &RESERVED_WITH_CODE } else { &RESERVED });
        match known {
            Json::Whole(document) => {
                object.start_with(document);
                return Ok(());
            }
            Json::BeforeMembers(start) => object.start_with(start),
            Json::BeforeText(start) => {
                object.start_with(start);
                detail(&mut object, error);
            }
            Json::None => {
                if code.is_err() {
                    object.omit("code", Reason::Failed);
                }
                let code = code.ok().flatten();
                head(&mut object, error, code.as_ref())?;
                if let Some(code) = code.filter(|_| code_is_member) {
                    object.own("code", &code)?;
                }
                detail(&mut object, error);
            }
        }
        error.members(&mut object);
        object.request_id();
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

/// Writes type, title and status. Without a spec, the error itself may say them.
///
/// RFC 9457 §3.1.3 and §4.2.1: the status is that of the status line, and the title is its phrase if there is no other.
fn head<E: ApiError + ?Sized>(
    object: &mut Object<'_>,
    error: &E,
    code: Option<&MachineCode<'_>>,
) -> Result<(), BodyError> {
    let (status, spec) = (object.to.status(), error.spec());
    let said = if spec.is_none() { error.said().problem_type } else { None };
    if let Some(problem_type) = spec.and_then(ErrorSpec::problem_type).or(said) {
        object.own("type", problem_type)?;
    } else if let (Some(base), Some(code)) = (spec.and_then(|spec| spec.declared().type_base), code) {
        object.own("type", &format!("{base}{}", Segment(code.as_str())))?;
    }
    if let Some(title) = title(error, status) {
        object.own("title", title)?;
    }
    object.name("status")?;
    object.to.write_bytes(&status.digits());
    Ok(())
}

/// Writes the public text, if there is any.
fn detail<E: ApiError + ?Sized>(object: &mut Object<'_>, error: &E) {
    let before = object.to.bytes.len();
    object.separate();
    object.to.write_bytes(b"\"detail\":\"");
    let start = object.to.bytes.len();
    let written = write!(Escaped(&mut object.to.bytes), "{}", Detail(error));
    let is_empty = object.to.bytes.len() == start;
    object.to.write_bytes(b"\"");
    if written.is_err() || is_empty {
        object.to.bytes.truncate(before);
    }
    if written.is_err() {
        object.omit("detail", Reason::Failed);
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
