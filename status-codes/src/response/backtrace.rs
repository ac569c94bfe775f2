//! The backtrace of an error, in one line.

use alloc::string::String;

use super::line::line;
use super::text::backtrace_of;
use crate::error::ApiError;

/// Deeper frames are those of a recursion, or of the runtime.
const MOST_FRAMES: usize = 128;

/// The frames of a backtrace, joined by ` | `; `None` if the error has none. Each line break and each run of blanks becomes one
/// separator, and everything else that could forge a line is escaped.
pub(super) fn backtrace(error: &dyn ApiError) -> Option<String> {
    Some(joined(&backtrace_of(error))).filter(|joined| !joined.is_empty())
}

/// The lines of a text in one line. The standard library writes the place of a frame in a line of its own.
fn joined(text: &str) -> String {
    let mut joined = String::new();
    let mut frames = 0;
    for part in text.lines().map(str::trim).filter(|part| !part.is_empty()) {
        let is_place = part.starts_with("at ");
        frames += usize::from(!is_place);
        if frames > MOST_FRAMES {
            joined.push_str(" | …");
            break;
        }
        if !joined.is_empty() {
            joined.push_str(if is_place { " " } else { " | " });
        }
        joined.push_str(&line(format_args!("{part}")));
    }
    joined
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::{MOST_FRAMES, joined};

    #[test]
    fn frames_are_joined_and_stay_on_their_line() {
        let text = "   0: app::order\n             at ./src/main.rs:7:5\n   1: main\n\n";
        assert_eq!(joined(text), "0: app::order at ./src/main.rs:7:5 | 1: main");
        assert_eq!(joined("0: a\r\n1: b\u{1b}[2J\u{2028}c\u{85}d"), "0: a | 1: b\\u{1b}[2J\\u{2028}c\\u{85}d");
        assert_eq!((joined(""), joined("\n \n")), (String::new(), String::new()));
    }

    #[test]
    fn many_frames_are_cut() {
        let many = joined(&"f\n at g\n".repeat(100_000));
        assert_eq!(many.matches("f at g").count(), MOST_FRAMES);
        assert!(many.ends_with(" | …"));
    }
}
