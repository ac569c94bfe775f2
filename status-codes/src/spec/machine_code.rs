//! The machine code of an error, for a body of your own.

use alloc::borrow::Cow;
use alloc::string::String;
use core::fmt;

use crate::status::StatusCode;

/// The machine code of an error, as a body shows it: a text or a number.
///
/// [`Buffer::code`](crate::Buffer::code) returns it. An error without a machine code, such as a request that the framework
/// has refused, has the name of its status: `not-found`. It implements `Display` and, with the feature `json`, `Serialize`.
///
/// ```
/// use status_codes::{Buffer, Problem, StatusCode};
///
/// let (buffer, problem) = (Buffer::new(StatusCode::NOT_FOUND), Problem::new(404));
/// let code = buffer.code(&problem);
/// assert_eq!(code.as_str(), "not-found");
/// assert_eq!(serde_json::to_string(&code)?, r#""not-found""#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct MachineCode<'e> {
    text: Cow<'e, str>,
    is_number: bool,
}

impl<'e> MachineCode<'e> {
    pub(crate) fn declared(text: &'e str, is_number: bool) -> Self {
        Self { text: Cow::Borrowed(text), is_number }
    }

    /// A code that is known only at run time.
    pub(crate) fn late(text: String) -> Self {
        Self { text: Cow::Owned(text), is_number: false }
    }

    /// The name of the status, in kebab case; its number if it is not registered.
    pub(crate) fn of_status(status: StatusCode) -> Self {
        let Some(phrase) = status.canonical_reason() else {
            return Self { text: Cow::Borrowed(status.as_str()), is_number: false };
        };
        let is_in_name = |c: &char| c.is_ascii_alphanumeric() || matches!(c, ' ' | '-');
        let name = phrase.chars().filter(is_in_name).map(|c| if c == ' ' { '-' } else { c.to_ascii_lowercase() });
        Self { text: Cow::Owned(name.collect()), is_number: false }
    }

    /// The code as text. A number is written in digits.
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl fmt::Display for MachineCode<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

#[cfg(feature = "json")]
impl serde_core::Serialize for MachineCode<'_> {
    fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.text.parse::<i128>() {
            Ok(number) if self.is_number => serializer.serialize_i128(number),
            _ => serializer.serialize_str(&self.text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::MachineCode;
    use crate::status::StatusCode;

    #[test]
    fn a_status_is_called_like_its_constant() {
        for status in StatusCode::ALL {
            let name = status.info().expect("registered").name().to_ascii_lowercase().replace('_', "-");
            assert_eq!(MachineCode::of_status(*status).as_str(), name);
        }
        assert_eq!(MachineCode::of_status(StatusCode::checked(470)).as_str(), "470");
    }
}
