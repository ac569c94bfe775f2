//! Did you mean?

/// The candidate that a mistyped word most likely stands for; case counts for nothing.
///
/// ```
/// assert_eq!(status_data::nearest("NOT_FUOND", ["NOT_FOUND", "GONE"]), Some("NOT_FOUND"));
/// assert_eq!(status_data::nearest("TEAPOT", ["NOT_FOUND", "GONE"]), None);
/// ```
pub fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let (steps, candidate) = candidates.into_iter().map(|candidate| (distance(word, candidate), candidate)).min()?;
    (steps <= 1 + word.chars().count() / 4).then_some(candidate)
}

/// Edits between two words (Levenshtein).
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (i, a) in from.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, b) in to.iter().enumerate() {
            let change = diagonal + usize::from(!a.eq_ignore_ascii_case(b));
            diagonal = row[j + 1];
            row[j + 1] = change.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[to.len()]
}
