//! Mistakes in the TOML syntax. One open bracket makes everything after it unreadable, so the rows are then read one by one,
//! and each row reports its first mistake.

use std::fmt::Write as _;
use std::ops::Range;

use toml_parser::{Expected, ParseError};

use crate::errors::Errors;
use crate::tree::{self, DOTTED, DUPLICATE, Table};

/// Returns the tables of the file. A row that is not valid TOML is reported and left out.
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

/// The ranges from each row header to the next.
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

/// Whether a line is a header like `[[code]]`, but not `[[code.see]]`, which belongs to the row above.
fn opens_row(line: &str) -> bool {
    line.starts_with('[') && line.split(']').next().is_some_and(|header| !header.contains('.'))
}

/// The place to change, and a message that says what to do there.
fn explained(text: &str, mistake: &ParseError) -> (usize, String) {
    let said = said(mistake);
    let span = tree::span(mistake);
    let before = text.get(..span.start).unwrap_or(text);
    let known = EXPLAINED.iter().find(|(start, _)| said.starts_with(start));
    let place = match known {
        // The parser reports the next token, which may be several lines below.
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

/// The parser's own message.
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

/// The start of a parser message, and our message instead of it.
const EXPLAINED: &[(&str, &str)] = &[
    (DUPLICATE, "is given twice in its table; remove one, or write the missing `[[…]]` above its row"),
    (DOTTED, "dotted keys are not supported; write the inner table in braces, as in `redirect = { permanent = … }`"),
    ("cannot recurse further", "arrays and tables are nested too deeply here; close the open brackets first"),
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
    ("key with no value", "the key has no value; write `=` and a value after it"),
    ("invalid unquoted key", "this is not a key; write letters, digits, `-` and `_`, followed by `=`"),
    (
        "unexpected key or value",
        "the line continues after its value; remove the rest, or write `\\\"` for a quote in a string",
    ),
    ("unexpected leading zero", NO_NUMBER),
    ("`_` may only go between digits", NO_NUMBER),
    ("string values must be quoted", NO_VALUE),
    ("missing opening quote", NO_VALUE),
    ("missing value", NO_VALUE),
    // The parser guesses the kind from the first letter: it reads `no` as a float, `nan`.
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
const NO_END: &str = "the string that starts here is not closed; write it on one line";
const NO_ESCAPE: &str = "the string contains a lone `\\`; write `\\\\` for it, or a complete escape such as `\\n`";
const NO_CONTROL: &str = "the string contains a control character; remove it";
const NO_QUOTE: &str = "the string is not closed on its line; end it with the quote that opens it";
const NO_NUMBER: &str = "expected a TOML number; write it in plain digits";
const NO_VALUE: &str = "expected a TOML value; write a string as \"…\", a number, `true` or `false`";
