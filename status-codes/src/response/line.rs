//! Texts on one line, for the log.

use alloc::string::String;
use core::fmt::{self, Write as _};

/// A text on one line, as far as it can be written. A `Display` may fail.
///
/// Clients write much of it. A line break would forge a line (CWE-117), and a terminal would obey an escape sequence.
pub(crate) fn line(text: fmt::Arguments<'_>) -> String {
    let mut line = Line(String::new());
    let _ = line.write_fmt(text);
    line.0
}

struct Line(String);

impl fmt::Write for Line {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let mut rest = text;
        while let Some(at) = rest.find(disturbs) {
            let (before, from) = rest.split_at(at);
            self.0.push_str(before);
            let mut chars = from.chars();
            self.0.extend(chars.next().into_iter().flat_map(char::escape_default));
            rest = chars.as_str();
        }
        self.0.push_str(rest);
        Ok(())
    }
}

/// Whether a character changes how the text around it is displayed: control characters, line and paragraph separators, and
/// marks that change the direction of writing.
fn disturbs(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{200e}' | '\u{200f}' | '\u{61c}')
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn a_text_stays_on_its_line() {
        for (text, expected) in [
            ("größe 𝄞 \\ \"quoted\"", "größe 𝄞 \\ \"quoted\""),
            ("a\nb\r\nc\td\0", "a\\nb\\r\\nc\\td\\u{0}"),
            ("\u{1b}[31mred\u{7f}\u{9b}", "\\u{1b}[31mred\\u{7f}\\u{9b}"),
            ("\u{2028}\u{2029}\u{85}", "\\u{2028}\\u{2029}\\u{85}"),
            ("\u{202e}txt.exe\u{2066}", "\\u{202e}txt.exe\\u{2066}"),
        ] {
            assert_eq!(line(format_args!("{text}")), expected);
        }
    }
}
