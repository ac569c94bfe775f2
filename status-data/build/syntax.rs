//! What is not TOML. One open bracket makes nonsense of all that follows, so each row is then read for itself: it has
//! one mistake, and the others have theirs.

use std::fmt::Write as _;
use std::ops::Range;

use toml_parser::{Expected, ParseError};

use crate::errors::Errors;
use crate::tree::{self, DOTTED, DUPLICATE, Table};

/// The tables of the file; those of a row that is not TOML are reported and left out.
pub(crate) fn tables<'s>(source: &'s str, errors: &mut Errors<'_>) -> Vec<Table<'s>> {
    if let Ok(tables) = tree::tables(source, 0) {
        return tables;
    }
    let mut sound = Vec::new();
    for row in rows(source) {
        let text = &source[row.clone()];
        match tree::tables(text, row.start) {
            Ok(tables) => sound.extend(tables),
            Err(mistake) => {
                let (place, message) = explained(text, &mistake);
                errors.at(row.start + place, message);
            }
        }
    }
    sound
}

/// From each header of a row to the next.
fn rows(source: &str) -> Vec<Range<usize>> {
    let mut rows = Vec::new();
    let mut start = 0;
    let mut end = 0;
    for line in source.split_inclusive('\n') {
        if opens_row(line) {
            rows.push(start..end);
            start = end;
        }
        end += line.len();
    }
    rows.push(start..end);
    rows
}

/// `[[code]]`, but not `[[code.see]]`, which was meant for the row above.
fn opens_row(line: &str) -> bool {
    line.starts_with('[') && line.split(']').next().is_some_and(|header| !header.contains('.'))
}

/// The mistake in words that say what to do, at the place to change.
fn explained(text: &str, mistake: &ParseError) -> (usize, String) {
    let said = said(mistake);
    let span = tree::span(mistake);
    let before = text.get(..span.start).unwrap_or(text);
    let known = EXPLAINED.iter().find(|(start, _)| said.starts_with(start));
    let place = match known {
        // The parser reports what comes next, which may be lines below.
        Some(&(_, NO_COMMA)) => before.trim_end().len(),
        Some(&(_, NO_END)) => mistake.context().map_or(0, |text| text.start()),
        _ => span.start,
    };
    let message = match known {
        Some(&(DUPLICATE, explanation)) => format!("`{}` {explanation}", text.get(span).unwrap_or_default()),
        Some((_, explanation)) => (*explanation).to_owned(),
        None => format!("this line is not TOML: {said}; see https://toml.io"),
    };
    (place, message)
}

/// What the parser says.
fn said(mistake: &ParseError) -> String {
    let mut said = mistake.description().to_owned();
    let mut before = ", expected ";
    for expected in mistake.expected().unwrap_or_default() {
        let _ = match expected {
            Expected::Literal("\n") => write!(said, "{before}a new line"),
            Expected::Literal(text) => write!(said, "{before}`{text}`"),
            Expected::Description(text) => write!(said, "{before}{text}"),
            _ => Ok(()),
        };
        before = ", ";
    }
    said
}

/// How the parser's messages begin, and what we say instead.
const EXPLAINED: &[(&str, &str)] = &[
    (DUPLICATE, "is in its table twice; remove one, or write the missing `[[…]]` above its row"),
    (DOTTED, "a dot joins two keys here; write the inner table in braces, like `redirect = { permanent = … }`"),
    ("cannot recurse further", "too many brackets are open here; close them first"),
    ("unclosed table", NO_HEADER),
    ("unclosed array table", NO_HEADER),
    ("unclosed array", NO_COMMA),
    ("unclosed inline table", NO_COMMA),
    ("invalid inline table element", NO_COMMA),
    ("missing comma", NO_COMMA),
    ("invalid multi-line", NO_END),
    ("invalid basic string, expected `\"`", NO_QUOTE),
    ("invalid literal string, expected `'`", NO_QUOTE),
    ("invalid basic string", NO_CONTROL),
    ("invalid literal string", NO_CONTROL),
    ("too few unicode", NO_ESCAPE),
    ("invalid value", NO_ESCAPE),
    ("missing escaped value", NO_ESCAPE),
    ("key with no value", "the key has no value; write `=` and the value after it"),
    ("invalid unquoted key", "this is not a key; write it with letters, digits, `-` and `_`, and `=` after it"),
    (
        "unexpected key or value",
        "the line goes on after its value; remove the rest, or write `\\\"` for a quote in a text",
    ),
    ("unexpected leading zero", NO_NUMBER),
    ("`_` may only go between digits", NO_NUMBER),
    ("string values must be quoted", NO_VALUE),
    ("missing opening quote", NO_VALUE),
    ("missing value", NO_VALUE),
    // The parser names the kind that the first letter suggests: `no` would be a `nan`.
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
const NO_ESCAPE: &str = "a lone `\\` is in the text; write `\\\\` for it, or a whole escape such as `\\n`";
const NO_CONTROL: &str = "a control character is in the text; remove it";
const NO_QUOTE: &str = "the text is not closed on its line; end it with the quote that opens it";
const NO_NUMBER: &str = "this is not a TOML number; write it in plain digits";
const NO_VALUE: &str = "expected a TOML value; write a text as \"…\", a number, `true` or `false`";
