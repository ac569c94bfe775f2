//! What is not TOML. One open bracket makes nonsense of all that follows, so each row is then read for itself: it has
//! one mistake, and the others have theirs.

use std::borrow::Cow;
use std::ops::Range;

use toml::de::{DeTable, Error};

use crate::errors::Errors;
use crate::parse::At;
use crate::schema::TABLE;

/// The file with each row that is not TOML reported and blanked out, so that every other place stays where it is.
pub(crate) fn sound_rows<'s>(source: &'s str, errors: &mut Errors<'_>) -> Cow<'s, str> {
    if DeTable::parse_recoverable(source).1.is_empty() {
        return Cow::Borrowed(source);
    }
    let mut sound = String::with_capacity(source.len());
    for row in rows(source) {
        let text = &source[row.clone()];
        match single_table(text).or_else(|| first(text, &DeTable::parse_recoverable(text).1)) {
            None => sound.push_str(text),
            Some(mistake) => {
                let start = row.start + mistake.span.start;
                errors.at(&(start..start), mistake.value);
                sound.extend(text.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }));
            }
        }
    }
    Cow::Owned(sound)
}

/// From each header of a row to the next.
fn rows(source: &str) -> Vec<Range<usize>> {
    let mut starts = vec![0];
    let mut start = 0;
    for line in source.split_inclusive('\n') {
        if opens_row(line) && start > 0 {
            starts.push(start);
        }
        start += line.len();
    }
    let ends = starts.iter().skip(1).copied().chain([source.len()]);
    starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect()
}

/// `[[code]]`, but not `[[code.see]]`, which belongs to the row above.
fn opens_row(line: &str) -> bool {
    line.starts_with('[') && line.split(']').next().is_some_and(|header| !header.contains('.'))
}

/// `[code]`: beside `[[code]]` it is a mistake, which TOML reports on the wrong one of the two.
fn single_table(row: &str) -> Option<At<String>> {
    let name = row.lines().next()?.trim().strip_prefix('[')?.strip_suffix(']')?;
    let known = TABLE.iter().any(|rows| rows.name == name);
    known.then(|| At { value: format!("`[{name}]` is a single table; write `[[{name}]]` above each row"), span: 0..0 })
}

/// The first mistake, which may be the cause of the others.
pub(crate) fn first(text: &str, mistakes: &[Error]) -> Option<At<String>> {
    let place = |mistake: &Error| mistake.span().unwrap_or(0..0);
    let first = mistakes.iter().min_by_key(|mistake| place(mistake).start)?;
    Some(explained(text, first.message(), place(first)))
}

/// How the parser's messages begin where it expects a value; they name the kind that its first letter suggests.
const NO_VALUE: &[&str] = &[
    "string values must be quoted",
    "missing opening quote",
    "missing value",
    "invalid value",
    "invalid boolean",
    "invalid float",
    "invalid mantissa",
    "invalid fraction",
    "invalid exponent",
    "invalid integer",
    "invalid hexadecimal",
    "invalid octal",
    "invalid binary",
    "invalid date-time",
];

/// The mistake in words that say what to do, at the place where it is done.
fn explained(text: &str, message: &str, span: Range<usize>) -> At<String> {
    let is = |starts: &[&str]| starts.iter().any(|start| message.starts_with(start));
    let before = text.get(..span.start).unwrap_or(text);
    let says = |start: usize, message: &str| At { value: message.to_owned(), span: start..start };

    if is(&["duplicate key"]) {
        let key = text.get(span.clone()).unwrap_or_default();
        let rule = format!("`{key}` stands in its table twice");
        return says(span.start, &format!("{rule}; remove one, or write the missing `[[…]]` above its row"));
    }
    if is(&["unclosed table", "unclosed array table"]) {
        return says(span.start, "the header of the row is not closed; write it like `[[code]]`");
    }
    if is(&["missing comma", "unclosed array", "unclosed inline table", "invalid inline table element"]) {
        let end = before.trim_end().len();
        return says(
            end,
            "a comma or a closing bracket is missing here; write `,` between elements, and `]` or `}` after the last",
        );
    }
    if is(&["invalid multi-line"]) {
        let opened = ["\"\"\"", "'''"].iter().filter_map(|quotes| before.rfind(quotes)).max();
        return says(opened.unwrap_or(span.start), "the text that begins here is not closed; write it on one line");
    }
    if is(&["invalid basic string, expected `\"`", "invalid literal string, expected `'`"]) {
        return says(span.start, "the text is not closed on its line; end it with the quote that opens it");
    }
    if is(&["key with no value"]) {
        return says(span.start, "the key has no value; write `=` and the value after it");
    }
    if is(NO_VALUE) {
        return says(span.start, "no value of TOML stands here; write a text as \"…\", a number, `true` or `false`");
    }
    let message = message.split_whitespace().collect::<Vec<_>>().join(" ");
    At { value: format!("this line is not TOML: {message}; see https://toml.io"), span }
}
