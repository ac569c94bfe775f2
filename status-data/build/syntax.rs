//! Mistakes in the TOML syntax. One open bracket makes everything after it unreadable, so the rows are then read one by one,
//! and each row reports its first mistake.

use std::ops::Range;

use toml::de::{DeTable, Error};

use crate::errors::Errors;
use crate::excerpt::excerpt;

/// The whole file, or a row of it.
pub(crate) struct Part<'s> {
    pub(crate) text: &'s str,
    /// The byte offset at which it starts in the file.
    pub(crate) start: usize,
    pub(crate) root: DeTable<'s>,
}

/// The parts of the file that are TOML.
pub(crate) struct Parts<'s> {
    pub(crate) sound: Vec<Part<'s>>,
    /// What is wrong with the file as a whole, and where. It explains nothing if a row has a mistake.
    pub(crate) whole: Option<(usize, String)>,
}

/// Returns the file, or if it is not TOML, its rows. A row that is not TOML is reported and left out.
pub(crate) fn parts<'s>(source: &'s str, errors: &mut Errors) -> Parts<'s> {
    let whole = match part(source, 0) {
        Ok(file) => return Parts { sound: vec![file], whole: None },
        Err(mistake) => mistake,
    };
    let mut sound = Vec::new();
    for row in rows(source) {
        match part(&source[row.clone()], row.start) {
            Ok(row) => sound.push(row),
            Err((place, message)) => errors.at(place, message),
        }
    }
    Parts { sound, whole: Some(whole) }
}

/// Parses a part of the file. If it has mistakes, returns the first, which may cause the others.
fn part(text: &str, start: usize) -> Result<Part<'_>, (usize, String)> {
    let (root, mistakes) = DeTable::parse_recoverable(text);
    match mistakes.iter().min_by_key(|mistake| span(mistake).start) {
        None => Ok(Part { text, start, root: root.into_inner() }),
        Some(first) => {
            let (place, message) = explained(text, first);
            Err((start + place, message))
        }
    }
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

/// Whether a line is a header like `[[code]]`, closed or not, but not `[[code.see]]`, which belongs to the row above.
fn opens_row(line: &str) -> bool {
    let Some(header) = line.trim_start().strip_prefix('[') else { return false };
    let name = header.split([']', '#']).next().unwrap_or_default().trim_start_matches(['[', ' ', '\t']);
    // An element of an array may be on a line of its own. It starts with a quote or a digit.
    name.starts_with(|first: char| first.is_alphabetic()) && !name.contains('.')
}

/// The bytes that a mistake refers to.
fn span(mistake: &Error) -> Range<usize> {
    mistake.span().unwrap_or(0..0)
}

/// The place to change, and a message that says what to do there.
fn explained(text: &str, mistake: &Error) -> (usize, String) {
    let said = mistake.message();
    let span = span(mistake);
    let before = text.get(..span.start).unwrap_or(text);
    let known = EXPLAINED.iter().find(|(start, _)| said.starts_with(start));
    let place = match known {
        // The parser reports the next token, which may be several lines below.
        Some(&(_, NO_COMMA)) => before.trim_end().len(),
        // The parser reports the end of the text.
        Some(&(_, NO_END)) => opening(before, if said.contains("literal") { "'''" } else { "\"\"\"" }),
        _ => span.start,
    };
    let message = match known {
        Some(&(DUPLICATE | EXTENDED, explanation)) => {
            format!("`{}` {explanation}", excerpt(text.get(span).unwrap_or_default()))
        }
        Some((_, explanation)) => (*explanation).to_owned(),
        None => format!("this line is not TOML: {said}; see https://toml.io"),
    };
    (place, message)
}

/// Where the last string begins that has this quote around it.
fn opening(before: &str, quote: &str) -> usize {
    let (bytes, quote) = (before.as_bytes(), quote.as_bytes());
    let opens = |place: &usize| bytes[*place..].starts_with(quote) && !bytes[..*place].ends_with(b"\\");
    (0..bytes.len()).rev().find(opens).unwrap_or_default()
}

const DUPLICATE: &str = "duplicate key";
const EXTENDED: &str = "cannot extend value";

/// The start of a parser message, and our message instead of it. The first that fits counts.
const EXPLAINED: &[(&str, &str)] = &[
    (DUPLICATE, "is given twice in its table; remove one, or write the missing `[[…]]` above its row"),
    (EXTENDED, "already has a value that cannot be added to; write all of it in one place"),
    ("cannot recurse further", "arrays and tables are nested too deeply here; close the open brackets first"),
    ("recursion limit", "a key in this row has too many parts; write no more than two, as in `redirect.permanent`"),
    ("unclosed table", NO_HEADER),
    ("unclosed array table", NO_HEADER),
    ("unclosed array", NO_COMMA),
    ("unclosed inline table", NO_COMMA),
    ("invalid inline table element", NO_COMMA),
    ("missing comma", NO_COMMA),
    ("extra comma", "there is one comma too many here; write one `,` between elements"),
    ("extra `=`", EXTRA_EQUALS),
    ("extra assignment", EXTRA_EQUALS),
    ("unexpected `=` in array", EXTRA_EQUALS),
    ("invalid multi-line basic string, expected `\"`", NO_END),
    ("invalid multi-line literal string, expected `'`", NO_END),
    ("invalid multi-line basic string, expected newline", NO_ESCAPE),
    ("invalid multi-line", NO_CONTROL),
    ("invalid basic string, expected `\"`", NO_QUOTE),
    ("invalid literal string, expected `'`", NO_QUOTE),
    ("invalid basic string", NO_CONTROL),
    ("invalid literal string", NO_CONTROL),
    ("invalid comment", "the comment contains a control character; remove it"),
    ("carriage return", "the line contains a carriage return that does not end it; remove it"),
    ("too few unicode", NO_ESCAPE),
    ("invalid value", NO_ESCAPE),
    ("missing escaped value", NO_ESCAPE),
    ("key with no value", NO_EQUALS),
    ("missing assignment", NO_EQUALS),
    ("invalid unquoted key", NO_KEY),
    ("unquoted keys cannot be empty", NO_KEY),
    ("missing key", NO_KEY),
    ("missing table open", NO_OPENING),
    ("missing inline table opening", NO_OPENING),
    ("missing array opening", NO_OPENING),
    ("keys cannot be multi-line", NO_KEY),
    (
        "unexpected key or value",
        "the line continues after its value; remove the rest, or write `\\\"` for a quote in a string",
    ),
    ("unexpected leading zero", NO_NUMBER),
    ("unexpected sign", NO_NUMBER),
    ("redundant", NO_NUMBER),
    ("integers with a radix", NO_NUMBER),
    ("radix must be lowercase", NO_NUMBER),
    ("`_` may only go between digits", NO_NUMBER),
    ("string values must be quoted", NO_VALUE),
    ("missing opening quote", NO_VALUE),
    ("missing value", NO_VALUE),
    // The parser guesses the kind from the first letter: it reads `no` as a float, `nan`.
    ("invalid ", NO_VALUE),
];

const NO_HEADER: &str = "the header of the row is not closed; write it like `[[code]]`";
const NO_COMMA: &str =
    "a comma or a closing bracket is missing here; write `,` between elements, and `]` or `}` after the last";
const NO_OPENING: &str = "nothing is open that this bracket could close; remove it";
const EXTRA_EQUALS: &str = "there is one `=` too many here; write one between a key and its value";
const NO_EQUALS: &str = "the key has no value; write `=` and a value after it";
const NO_KEY: &str = "this is not a key; write letters, digits, `-` and `_`, followed by `=`";
const NO_END: &str = "the string that starts here is not closed; write it on one line";
const NO_ESCAPE: &str = "the string contains a lone `\\`; write `\\\\` for it, or a complete escape such as `\\n`";
const NO_CONTROL: &str = "the string contains a control character; remove it";
const NO_QUOTE: &str = "the string is not closed on its line; end it with the quote that opens it";
const NO_NUMBER: &str = "expected a TOML number; write it in plain digits";
const NO_VALUE: &str = "expected a TOML value; write a string as \"…\", a number, `true` or `false`";
