//! The machine code of an error, for a body of your own.

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
        let spec = error.spec();
        match spec.and_then(|spec| Some((spec.code()?, spec.declared().code_is_number))) {
            Some((code, is_number)) => MachineCode::declared(code, is_number),
            None => MachineCode::of_status(self.status()),
        }
    }
}
