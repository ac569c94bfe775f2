//! Mistakes in the table, each with its line number.

use std::collections::BTreeMap;

/// Collects mistakes; `finish` lists them all.
pub(crate) struct Errors {
    /// The byte offset at which each line ends.
    ends: Vec<usize>,
    /// The mistakes of each line.
    found: Vec<Vec<String>>,
}

impl Errors {
    pub(crate) fn new(source: &str) -> Self {
        let mut ends = Vec::new();
        for (place, byte) in source.bytes().enumerate() {
            if byte == b'\n' {
                ends.push(place);
            }
        }
        let found = vec![Vec::new(); ends.len() + 1];
        Self { ends, found }
    }

    /// Records a mistake at a byte offset of the source. The message stays on one line even if it quotes several.
    pub(crate) fn at(&mut self, place: usize, message: impl Into<String>) {
        let line = self.line(place);
        self.found[line - 1].push(message.into().replace(['\n', '\r'], " "));
    }

    /// Whether no mistake has been found so far.
    pub(crate) fn is_empty(&self) -> bool {
        self.found.iter().all(Vec::is_empty)
    }

    /// The line of a byte offset, counted from 1.
    pub(crate) fn line(&self, place: usize) -> usize {
        self.ends.partition_point(|end| *end < place) + 1
    }

    /// Returns every mistake as `FILE:LINE: message`, sorted by line, or `Ok` if there is none. A message is given once for
    /// each line.
    pub(crate) fn finish(self, file: &str) -> Result<(), Vec<String>> {
        let mut mistakes = Vec::new();
        let mut given = BTreeMap::new();
        for (index, messages) in self.found.into_iter().enumerate() {
            let line = index + 1;
            for message in messages {
                let mistake = format!("{file}:{line}: {message}");
                if given.insert(message, line) != Some(line) {
                    mistakes.push(mistake);
                }
            }
        }
        if mistakes.is_empty() { Ok(()) } else { Err(mistakes) }
    }
}

/// Returns the text of the file, or the line on which it stops being UTF-8.
pub(crate) fn decode<'b>(bytes: &'b [u8], file: &str) -> Result<&'b str, Vec<String>> {
    std::str::from_utf8(bytes).map_err(|error| {
        let line = bytes.iter().take(error.valid_up_to()).filter(|&&byte| byte == b'\n').count() + 1;
        vec![format!("{file}:{line}: this line is not UTF-8; save the file as UTF-8")]
    })
}

/// Returns `did you mean X?` if there is a similar word, and otherwise all words. Each is quoted with `mark`.
pub(crate) fn remedy(similar: Option<&str>, words: &[&str], mark: char) -> String {
    match similar {
        Some(word) => format!("did you mean {mark}{word}{mark}?"),
        None => format!("write one of {}", list(words, mark)),
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
