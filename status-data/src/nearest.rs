//! Suggestions for mistyped words.

/// Returns the candidate that a mistyped word most likely means. Case is ignored.
///
/// ```
/// assert_eq!(status_data::nearest("NOT_FUOND", ["NOT_FOUND", "GONE"]), Some("NOT_FOUND"));
/// assert_eq!(status_data::nearest("TEAPOT", ["NOT_FOUND", "GONE"]), None);
/// ```
pub fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let length = word.chars().count();
    let most = (length / 3).max(1);
    // Each letter that one word has more than the other is an edit, so a long word is not compared letter by letter.
    let alike = candidates.into_iter().filter(|candidate| candidate.chars().count().abs_diff(length) <= most);
    let (steps, candidate) = alike.map(|candidate| (distance(word, candidate), candidate)).min()?;
    (steps <= most).then_some(candidate)
}

/// The number of edits between two words: a letter inserted, removed or replaced, or two adjacent letters swapped.
fn distance(from: &str, to: &str) -> usize {
    let (from, to): (Vec<char>, Vec<char>) = (from.chars().collect(), to.chars().collect());
    let same = |i: usize, j: usize| from[i].eq_ignore_ascii_case(&to[j]);
    // `steps[i][j]` is the distance between the first `i` letters of one word and the first `j` of the other.
    let mut steps = vec![vec![0; to.len() + 1]; from.len() + 1];
    for i in 0..=from.len() {
        for j in 0..=to.len() {
            steps[i][j] = if i == 0 || j == 0 {
                i + j
            } else {
                let change = steps[i - 1][j - 1] + usize::from(!same(i - 1, j - 1));
                change.min(steps[i - 1][j] + 1).min(steps[i][j - 1] + 1)
            };
            if i > 1 && j > 1 && same(i - 1, j - 2) && same(i - 2, j - 1) {
                steps[i][j] = steps[i][j].min(steps[i - 2][j - 2] + 1);
            }
        }
    }
    steps[from.len()][to.len()]
}
