//! Text of the file in a message, which stays short even if the text is long.

use std::borrow::Cow;

/// How many characters of a key, a value or a name a message shows: more than any of the real table has.
const SHOWN: usize = 80;

/// The first 80 characters of a text, with `…` after them if there are more.
pub(crate) fn excerpt(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => Cow::Owned(format!("{}…", &text[..end])),
        None => Cow::Borrowed(text),
    }
}
