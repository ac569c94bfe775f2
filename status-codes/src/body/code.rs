//! The machine code of an error, for a body of your own.

use alloc::string::String;
use core::fmt::{self, Write as _};

use crate::error::ApiError;
use crate::sink::Buffer;
use crate::spec::MachineCode;

impl Buffer {
    /// The machine code of an error, or the name of the status that is sent if the error has none.
    ///
    /// ```
    /// use status_codes::spec::MachineCode;
    /// use status_codes::{ApiError, BodyError, Buffer, ErrorBody, PublicText};
    ///
    /// #[derive(serde::Serialize)]
    /// struct Document<'e> {
    ///     code: MachineCode<'e>,
    ///     error: PublicText<'e>,
    /// }
    ///
    /// struct Envelope;
    ///
    /// impl<E: ApiError + ?Sized> ErrorBody<E> for Envelope {
    ///     const CONTENT_TYPE: &'static str = "application/json";
    ///
    ///     fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError> {
    ///         to.json(&Document { code: to.code(error), error: to.message(error) })
    ///     }
    /// }
    /// ```
    pub fn code<'e, E: ApiError + ?Sized>(&self, error: &'e E) -> MachineCode<'e> {
        own_code(error).ok().flatten().unwrap_or_else(|| MachineCode::of_status(self.status()))
    }
}

/// The machine code of an error, if it has one that is not empty.
///
/// # Errors
///
/// If the code is known only at run time, and cannot be written.
#[cfg(feature = "json")]
pub(crate) fn machine_code<E: ApiError + ?Sized>(error: &E) -> Result<Option<MachineCode<'_>>, fmt::Error> {
    own_code(error).map(|code| code.filter(|code| !code.as_str().is_empty()))
}

/// The machine code of an error. It may be empty only if the error has declared an empty one.
fn own_code<E: ApiError + ?Sized>(error: &E) -> Result<Option<MachineCode<'_>>, fmt::Error> {
    if let Some((code, is_number)) = error.spec().and_then(|spec| Some((spec.code()?, spec.declared().code_is_number)))
    {
        return Ok(Some(MachineCode::declared(code, is_number)));
    }
    let mut text = String::new();
    write!(text, "{}", Late(error))?;
    Ok(Some(text).filter(|text| !text.is_empty()).map(MachineCode::late))
}

/// A machine code that is known only at run time.
struct Late<'e, E: ?Sized>(&'e E);

impl<E: ApiError + ?Sized> fmt::Display for Late<'_, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt_code(f)
    }
}
