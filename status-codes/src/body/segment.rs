//! A text as a segment of a URI.

use core::fmt::{self, Write as _};

/// A text whose characters are escaped with `%`, except those that are never a delimiter (RFC 3986 §2.3).
pub(super) struct Segment<'a>(pub(super) &'a str);

impl fmt::Display for Segment<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for &byte in self.0.as_bytes() {
            if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
                f.write_char(byte.into())?;
            } else {
                write!(f, "%{byte:02X}")?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString as _;

    use super::Segment;

    #[test]
    fn delimiters_are_escaped() {
        let text = "Az0-._~ /?#%é";
        assert_eq!(Segment(text).to_string(), "Az0-._~%20%2F%3F%23%25%C3%A9");
    }
}
