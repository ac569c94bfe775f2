//! The chain of sources, in one line.

use alloc::string::String;
use alloc::vec::Vec;
use core::error::Error;

use super::line::line;
use super::text::sources;

/// The chain of sources, the nearest first, without what the message says already; `None` if nothing is left.
pub(super) fn chain(error: &dyn Error, message: &str) -> Option<String> {
    let texts: Vec<String> = sources(error).map(|source| line(format_args!("{source}"))).collect();
    let said = news(message, &texts).join(SEPARATOR);
    Some(said).filter(|said| !said.is_empty())
}

/// Between the texts of a chain, also in the `{:#}` of anyhow.
const SEPARATOR: &str = ": ";

/// The texts that say something new.
///
/// Many errors write their source at the end of their own text, one level (`{source}` of thiserror) or all of them (`{:#}` of
/// anyhow). Each comparison takes as long as the text or the rest of the chain, of which there are at most 64.
fn news<'t>(message: &'t str, texts: &'t [String]) -> Vec<&'t str> {
    let whole = texts.join(SEPARATOR);
    let (mut news, mut before, mut rest) = (Vec::new(), message, whole.as_str());
    for text in texts {
        if ends_with(before, rest) {
            break;
        }
        rest = rest.get(text.len() + SEPARATOR.len()..).unwrap_or_default();
        if !text.is_empty() && !ends_with(before, text) {
            news.push(text.as_str());
            before = text;
        }
    }
    news
}

/// Whether a text ends with another one, and that is not a part of a word.
fn ends_with(text: &str, end: &str) -> bool {
    text.strip_suffix(end).is_some_and(|before| !before.ends_with(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use alloc::borrow::ToOwned as _;
    use alloc::string::String;
    use alloc::vec::Vec;

    use super::news;

    #[test]
    fn nothing_is_said_twice() {
        let cases: [(&str, &[&str], &[&str]); 13] = [
            ("top", &[], &[]),
            ("top", &["middle", "root"], &["middle", "root"]),
            // An error that shows the text of its source as its own.
            ("top", &["top", "middle", "root"], &["middle", "root"]),
            ("top", &["top: middle: root", "middle: root", "root"], &["top: middle: root"]),
            // `{source}` at each level.
            ("top: middle: root", &["middle: root", "root"], &[]),
            ("no order: no row", &["no row"], &[]),
            ("no order", &["db: no row", "no row"], &["db: no row"]),
            // `{:#}` at the top, or further down.
            ("top: middle: root", &["middle", "root"], &[]),
            ("failed: top: middle: root", &["top", "middle", "root"], &[]),
            ("failed", &["top: middle: root", "middle", "root"], &["top: middle: root"]),
            // A part of a word is not a repetition, and neither is a text in the middle.
            ("order 11", &["1"], &["1"]),
            ("failed (root) twice", &["root"], &["root"]),
            ("around", &["around", "around", ""], &[]),
        ];
        for (message, texts, expected) in cases {
            let texts: Vec<String> = texts.iter().map(|&text| text.to_owned()).collect();
            assert_eq!(news(message, &texts), expected, "{message}: {texts:?}");
        }
    }
}
