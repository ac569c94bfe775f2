//! Mistakes in the table, each with its line.

use crate::nearest::nearest;

/// Collects mistakes; `finish` lists them all.
pub(crate) struct Errors<'s> {
    source: &'s str,
    /// By line.
    found: Vec<(usize, String)>,
}

impl<'s> Errors<'s> {
    pub(crate) fn new(source: &'s str) -> Self {
        Self { source, found: Vec::new() }
    }

    /// Records a mistake at a byte of the source; it stays one line whatever it quotes.
    pub(crate) fn at(&mut self, place: usize, message: impl Into<String>) {
        let mistake = (self.line(place), message.into().replace(['\n', '\r'], " "));
        if !self.found.contains(&mistake) {
            let index = self.found.partition_point(|(line, _)| *line <= mistake.0);
            self.found.insert(index, mistake);
        }
    }

    /// Whether nothing is wrong so far.
    pub(crate) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// The line of a byte, from 1.
    pub(crate) fn line(&self, place: usize) -> usize {
        line(self.source.as_bytes(), place)
    }

    /// Every mistake as `FILE:LINE: message`, by line, or `Ok` if there are none.
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

/// The text of the file, or the place where it stops being UTF-8.
pub(crate) fn decode<'b>(bytes: &'b [u8], file: &str) -> Result<&'b str, Vec<String>> {
    std::str::from_utf8(bytes).map_err(|error| {
        let line = line(bytes, error.valid_up_to());
        vec![format!("{file}:{line}: the bytes here are not UTF-8; save the file as UTF-8")]
    })
}

fn line(bytes: &[u8], place: usize) -> usize {
    bytes.iter().take(place).filter(|&&byte| byte == b'\n').count() + 1
}

/// `did you mean X?` where a candidate is near, and otherwise the candidates; each within marks, `"` for a word.
pub(crate) fn remedy(word: &str, candidates: &[&str], mark: char) -> String {
    match nearest(word, candidates.iter().copied()) {
        Some(candidate) => format!("did you mean {mark}{candidate}{mark}?"),
        None => format!("write one of {}", list(candidates, mark)),
    }
}

/// Words within marks, with commas.
pub(crate) fn list(words: &[&str], mark: char) -> String {
    let mut marked = Vec::new();
    for word in words {
        marked.push(format!("{mark}{word}{mark}"));
    }
    marked.join(", ")
}
