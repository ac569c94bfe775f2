//! The path of a request, kept for the event.

/// Longer paths are shared with the request, which may allocate.
const SHORT: usize = 62;

/// A path, kept without an allocation if it is short, because most requests succeed and nobody asks for it.
pub(super) struct Path<U> {
    kept: Kept<U>,
    read: fn(&U) -> &str,
}

enum Kept<U> {
    Short { bytes: [u8; SHORT], length: u8 },
    Long(U),
}

impl<U: Clone> Path<U> {
    /// The path that `read` finds in a URI.
    pub(super) fn of(uri: &U, read: fn(&U) -> &str) -> Self {
        let path = read(uri).as_bytes();
        let mut bytes = [0; SHORT];
        let kept = match (bytes.get_mut(..path.len()), u8::try_from(path.len())) {
            (Some(part), Ok(length)) => {
                part.copy_from_slice(path);
                Kept::Short { bytes, length }
            }
            _ => Kept::Long(uri.clone()),
        };
        Self { kept, read }
    }

    pub(super) fn as_str(&self) -> &str {
        match &self.kept {
            Kept::Short { bytes, length } => {
                let path = bytes.get(..usize::from(*length)).unwrap_or_default();
                core::str::from_utf8(path).unwrap_or_default()
            }
            Kept::Long(uri) => (self.read)(uri),
        }
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::{Path, SHORT};

    #[test]
    fn a_path_of_any_length_is_kept() {
        for length in [0, 1, SHORT - 1, SHORT, SHORT + 1, 300] {
            let uri = "/".repeat(length);
            assert_eq!(Path::of(&uri, String::as_str).as_str(), uri);
        }
    }
}
