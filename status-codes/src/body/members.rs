//! `Members`, the extension members of an error as one value.

use crate::error::ApiError;
use crate::sink::{Buffer, Collected};

/// The extension members of an error as one `Serialize` value, for a body of your own.
///
/// ```
/// use serde::Serialize;
/// use status_codes::{ApiError, BodyError, Buffer, ErrorBody, Members, PublicText};
///
/// #[derive(Serialize)]
/// struct Document<'e> {
///     message: PublicText<'e>,
///     data: Members<'e>,
/// }
///
/// struct Envelope;
///
/// impl<E: ApiError + ?Sized> ErrorBody<E> for Envelope {
///     const CONTENT_TYPE: &'static str = "application/json";
///
///     fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError> {
///         to.json(&Document { message: to.message(error), data: to.members(error) })
///     }
/// }
/// ```
///
/// A member is left out if it serializes to `null`, fails to serialize, or has the name of an earlier one. With
/// `#[serde(flatten)]`, the members are next to those of the envelope.
#[derive(Clone, Copy, Debug)]
pub struct Members<'e>(&'e dyn ApiError);

impl<'e> Members<'e> {
    /// The members of an error. In an [`ErrorBody`](crate::ErrorBody), [`Buffer::members`] returns the same.
    ///
    /// ```
    /// use status_codes::{Members, Problem};
    ///
    /// let problem = Problem::new(409).with_member("id", 7)?;
    /// assert_eq!(serde_json::to_string(&Members::of(&problem))?, r#"{"id":7}"#);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn of<E: ApiError + ?Sized>(error: &'e E) -> Self {
        Self(error.as_api_error())
    }
}

impl Buffer {
    /// The extension members of an error, as one `Serialize` value; see [`Members`].
    pub fn members<'e, E: ApiError + ?Sized>(&self, error: &'e E) -> Members<'e> {
        Members::of(error)
    }
}

impl serde_core::Serialize for Members<'_> {
    fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = Collected::default();
        self.0.members(&mut members);
        serializer.collect_map(members.iter())
    }
}
