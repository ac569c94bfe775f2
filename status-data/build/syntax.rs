//! What is not TOML. One open bracket makes nonsense of all that follows, so each row is then read for itself: it has
//! one mistake, and the others have theirs.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, Error};

use crate::errors::Errors;
use crate::parse::At;
use crate::schema::TABLE;

/// The file with each row that is not TOML reported and blanked out, so that every other place stays where it is.
pub(crate) fn sound_rows(source: &str, errors: &mut Errors<'_>) -> String {
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
    sound
}

/// The sound rows as one table; none where they do not fit together, as what holds which key cannot be told.
pub(crate) fn joined<'s>(sound: &'s str, errors: &mut Errors<'_>) -> Spanned<DeTable<'s>> {
    let (mut root, mistakes) = DeTable::parse_recoverable(sound);
    if let Some(mistake) = first(sound, &mistakes) {
        errors.at(&mistake.span, mistake.value);
        root.get_mut().clear();
    }
    root
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
fn first(text: &str, mistakes: &[Error]) -> Option<At<String>> {
    let place = |mistake: &Error| mistake.span().unwrap_or(0..0);
    let first = mistakes.iter().min_by_key(|mistake| place(mistake).start)?;
    Some(explained(text, first.message(), place(first)))
}

/// The mistake in words that say what to do, at the place where it is done.
fn explained(text: &str, message: &str, span: Range<usize>) -> At<String> {
    let before = text.get(..span.start).unwrap_or(text);
    let known = EXPLAINED.iter().find(|(start, _)| message.starts_with(start));
    let place = match known {
        // The parser reports what comes next, which may be lines below.
        Some(&(_, NO_COMMA)) => before.trim_end().len(),
        Some(&(_, NO_END)) => ["\"\"\"", "'''"].iter().filter_map(|quotes| before.rfind(quotes)).max().unwrap_or(0),
        _ => span.start,
    };
    let value = known.map_or_else(
        || format!("this line is not TOML: {}; see https://toml.io", one_line(message)),
        |(_, explanation)| explanation.replace("KEY", text.get(span).unwrap_or_default()),
    );
    At { value, span: place..place }
}

fn one_line(message: &str) -> String {
    message.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How the parser's messages begin, and what we say instead.
const EXPLAINED: &[(&str, &str)] = &[
    ("duplicate key", "`KEY` stands in its table twice; remove one, or write the missing `[[…]]` above its row"),
    ("unclosed table", NO_HEADER),
    ("unclosed array table", NO_HEADER),
    ("unclosed array", NO_COMMA),
    ("unclosed inline table", NO_COMMA),
    ("invalid inline table element", NO_COMMA),
    ("missing comma", NO_COMMA),
    ("invalid multi-line", NO_END),
    ("invalid basic string, expected `\"`", NO_QUOTE),
    ("invalid literal string, expected `'`", NO_QUOTE),
    ("missing escaped value", "a lone `\\` stands in the text; write `\\\\` for it, or a whole escape such as `\\n`"),
    ("key with no value", "the key has no value; write `=` and the value after it"),
    ("invalid unquoted key", "this is no key; write it with letters, digits, `-` and `_`, and `=` after it"),
    (
        "unexpected key or value",
        "the line goes on after its value; remove the rest, or write `\\\"` for a quote in a text",
    ),
    ("string values must be quoted", NO_VALUE),
    ("missing opening quote", NO_VALUE),
    ("missing value", NO_VALUE),
    // The parser names the kind that the first letter suggests: `no` would be a `nan`.
    ("invalid value", NO_VALUE),
    ("invalid boolean", NO_VALUE),
    ("invalid float", NO_VALUE),
    ("invalid mantissa", NO_VALUE),
    ("invalid fraction", NO_VALUE),
    ("invalid exponent", NO_VALUE),
    ("invalid integer", NO_VALUE),
    ("invalid hexadecimal", NO_VALUE),
    ("invalid octal", NO_VALUE),
    ("invalid binary", NO_VALUE),
    ("invalid date-time", NO_VALUE),
];

const NO_HEADER: &str = "the header of the row is not closed; write it like `[[code]]`";
const NO_COMMA: &str =
    "a comma or a closing bracket is missing here; write `,` between elements, and `]` or `}` after the last";
const NO_END: &str = "the text that begins here is not closed; write it on one line";
const NO_QUOTE: &str = "the text is not closed on its line; end it with the quote that opens it";
const NO_VALUE: &str = "no value of TOML stands here; write a text as \"…\", a number, `true` or `false`";
