//! Mistakes in the table, each with its line.

use std::ops::Range;

/// Collects mistakes; `finish` lists them all.
pub(crate) struct Errors<'s> {
    source: &'s str,
    found: Vec<(usize, String)>,
}

impl<'s> Errors<'s> {
    pub(crate) fn new(source: &'s str) -> Self {
        Self { source, found: Vec::new() }
    }

    /// Records a mistake at a place of the source.
    pub(crate) fn at(&mut self, span: &Range<usize>, message: impl Into<String>) {
        self.found.push((self.line(span), message.into()));
    }

    /// The line, from 1, in which a place begins.
    pub(crate) fn line(&self, span: &Range<usize>) -> usize {
        let start = span.start.min(self.source.len());
        1 + self.source.as_bytes()[..start].iter().filter(|&&byte| byte == b'\n').count()
    }

    /// Every mistake as `FILE:LINE: message`, by line; `Ok` where there is none.
    pub(crate) fn finish(mut self, file: &str) -> Result<(), Vec<String>> {
        self.found.sort_by_key(|&(line, _)| line);
        self.found.dedup();
        if self.found.is_empty() {
            return Ok(());
        }
        Err(self.found.into_iter().map(|(line, message)| format!("{file}:{line}: {message}")).collect())
    }
}

/// The text of the file, or where it stops being UTF-8.
pub(crate) fn decode(bytes: &[u8]) -> Result<&str, String> {
    std::str::from_utf8(bytes).map_err(|error| {
        let line = 1 + bytes[..error.valid_up_to()].iter().filter(|&&byte| byte == b'\n').count();
        format!("{}:{line}: the bytes here are not UTF-8; save the file as UTF-8", crate::TABLE)
    })
}

/// `…; did you mean X?` where a candidate is near, and otherwise the candidates.
pub(crate) fn remedy(word: &str, candidates: &[&str]) -> String {
    let nearest = candidates.iter().map(|candidate| (distance(word, candidate), candidate)).min();
    match nearest {
        Some((steps, candidate)) if steps <= 1 + word.len() / 4 => format!("did you mean `{candidate}`?"),
        _ => format!("write one of {}", list(candidates)),
    }
}

/// Words in backticks, with commas.
pub(crate) fn list(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}

/// Edits between two words (Levenshtein).
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (i, a) in from.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, b) in to.iter().enumerate() {
            let change = diagonal + usize::from(a != *b);
            diagonal = row[j + 1];
            row[j + 1] = change.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[to.len()]
}
