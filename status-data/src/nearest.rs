//! Did you mean?

/// The candidate that a mistyped word most likely stands for; case counts for nothing.
///
/// ```
/// assert_eq!(status_data::nearest("NOT_FUOND", ["NOT_FOUND", "GONE"]), Some("NOT_FOUND"));
/// assert_eq!(status_data::nearest("TEAPOT", ["NOT_FOUND", "GONE"]), None);
/// ```
pub fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let (steps, candidate) = candidates.into_iter().map(|candidate| (distance(word, candidate), candidate)).min()?;
    (steps <= (word.chars().count() / 3).max(1)).then_some(candidate)
}

/// Edits between two words: a letter more, fewer, or other, or two that changed places.
fn distance(from: &str, to: &str) -> usize {
    let (from, to): (Vec<char>, Vec<char>) = (from.chars().collect(), to.chars().collect());
    let same = |i: usize, j: usize| from[i].eq_ignore_ascii_case(&to[j]);
    let mut rows: Vec<Vec<usize>> = vec![(0..=to.len()).collect()];
    for i in 0..from.len() {
        let mut row = vec![i + 1];
        for j in 0..to.len() {
            let change = rows[i][j] + usize::from(!same(i, j));
            let mut steps = change.min(rows[i][j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && same(i, j - 1) && same(i - 1, j) {
                steps = steps.min(rows[i - 1][j - 1] + 1);
            }
            row.push(steps);
        }
        rows.push(row);
    }
    rows[from.len()][to.len()]
}
