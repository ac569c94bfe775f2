//! Mistakes in the table, each with its line number.

use crate::nearest::nearest;

/// Collects mistakes; `finish` lists them all.
pub(crate) struct Errors<'s> {
    source: &'s str,
    /// Sorted by line.
    found: Vec<(usize, String)>,
}

impl<'s> Errors<'s> {
    pub(crate) fn new(source: &'s str) -> Self {
        Self { source, found: Vec::new() }
    }

    /// Records a mistake at a byte offset of the source. The message stays on one line even if it quotes several.
    pub(crate) fn at(&mut self, place: usize, message: impl Into<String>) {
        let mistake = (self.line(place), message.into().replace(['\n', '\r'], " "));
        if !self.found.contains(&mistake) {
            let index = self.found.partition_point(|(line, _)| *line <= mistake.0);
            self.found.insert(index, mistake);
        }
    }

    /// Whether no mistake has been found so far.
    pub(crate) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// The line of a byte offset, counted from 1.
    pub(crate) fn line(&self, place: usize) -> usize {
        line(self.source.as_bytes(), place)
    }

    /// Returns every mistake as `FILE:LINE: message`, sorted by line, or `Ok` if there is none.
    pub(crate) fn finish(self, file: &str) -> Result<(), Vec<String>> {
        if self.found.is_empty() {
            return Ok(());
        }
        let mut mistakes = Vec::new();
        for (line, message) in self.found {
            mistakes.push(format!("{file}:{line}: {message}"));
        }
        Err(mistakes)
    }
}

/// Returns the text of the file, or the line on which it stops being UTF-8.
pub(crate) fn decode<'b>(bytes: &'b [u8], file: &str) -> Result<&'b str, Vec<String>> {
    std::str::from_utf8(bytes).map_err(|error| {
        let line = line(bytes, error.valid_up_to());
        vec![format!("{file}:{line}: this line is not UTF-8; save the file as UTF-8")]
    })
}

fn line(bytes: &[u8], place: usize) -> usize {
    bytes.iter().take(place).filter(|&&byte| byte == b'\n').count() + 1
}

/// Returns `did you mean X?` if a candidate is similar, and otherwise all candidates. Each is quoted with `mark`.
pub(crate) fn remedy(word: &str, candidates: &[&str], mark: char) -> String {
    match nearest(word, candidates.iter().copied()) {
        Some(candidate) => format!("did you mean {mark}{candidate}{mark}?"),
        None => format!("write one of {}", list(candidates, mark)),
    }
}

/// Joins quoted words with commas.
pub(crate) fn list(words: &[&str], mark: char) -> String {
    let mut marked = Vec::new();
    for word in words {
        marked.push(format!("{mark}{word}{mark}"));
    }
    marked.join(", ")
}
