//! `Members`, the extension members of an error as one value.

use alloc::vec::Vec;

use crate::error::ApiError;
use crate::sink::{Buffer, Collected, Notes, Omission, Reason};

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
/// `#[serde(flatten)]`, the members are next to those of the envelope; [`without`](Self::without) keeps them from having the
/// same names. [`Omissions`](crate::adapter::Omissions) names what was left out, except for `null`.
#[derive(Clone, Debug)]
pub struct Members<'e> {
    error: &'e dyn ApiError,
    without: Vec<&'e str>,
    notes: Option<Notes>,
}

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
        Self { error: error.as_api_error(), without: Vec::new(), notes: None }
    }

    /// The members without those of these names, which the envelope has itself: a JSON object with a name twice has no certain
    /// meaning ([RFC 8259 §4](https://www.rfc-editor.org/rfc/rfc8259.html#section-4)).
    ///
    /// ```
    /// use serde::Serialize;
    /// use status_codes::adapter::sent;
    /// use status_codes::{ApiError, BodyError, Buffer, ErrorBody, Members, PublicText};
    ///
    /// #[derive(Serialize)]
    /// struct Document<'e> {
    ///     message: PublicText<'e>,
    ///     #[serde(flatten)]
    ///     members: Members<'e>,
    /// }
    ///
    /// struct Envelope;
    ///
    /// impl<E: ApiError + ?Sized> ErrorBody<E> for Envelope {
    ///     const CONTENT_TYPE: &'static str = "application/json";
    ///
    ///     fn write(error: &E, to: &mut Buffer) -> Result<(), BodyError> {
    ///         to.json(&Document { message: to.message(error), members: to.members(error).without(&["message"]) })
    ///     }
    /// }
    ///
    /// #[derive(Debug, thiserror::Error, ApiError)]
    /// #[error("the queue refused it")]
    /// #[status(409, body = Envelope)]
    /// struct Refused {
    ///     #[extension]
    ///     message: u64,
    ///     #[extension]
    ///     queue: u8,
    /// }
    ///
    /// let sent = sent(&Refused { message: 7, queue: 3 });
    /// assert_eq!(sent.text(), r#"{"message":"the queue refused it","queue":3}"#);
    /// assert_eq!(sent.omissions().to_string(), "member `message` was not sent: its name is taken");
    /// ```
    #[must_use]
    pub fn without(mut self, names: &[&'e str]) -> Self {
        self.without.extend(names);
        self
    }
}

impl Buffer {
    /// The extension members of an error, as one `Serialize` value; see [`Members`].
    pub fn members<'e, E: ApiError + ?Sized>(&self, error: &'e E) -> Members<'e> {
        Members { notes: Some(self.notes()), ..Members::of(error) }
    }
}

impl serde_core::Serialize for Members<'_> {
    fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut members = Collected::default();
        self.error.members(&mut members);
        let (free, taken): (Vec<_>, Vec<_>) = members.iter().partition(|(name, _)| !self.without.contains(name));
        if let Some(notes) = &self.notes {
            notes.add(members.omissions.iter().cloned());
            notes.add(taken.iter().map(|(name, _)| Omission::member(name, Reason::Taken)));
        }
        serializer.collect_map(free)
    }
}
