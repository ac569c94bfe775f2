//! The table at the end of a run.

use super::kind::Kind;
use super::outcome::Outcome;

/// Returns a line for each framework below a line of titles.
pub(super) fn table(outcomes: &[Outcome]) -> String {
    let kinds = Kind::ALL.map(Kind::name);
    let titles = ["framework", "answers", "wrong"].iter().chain(&kinds).chain(&["RSS at start", "RSS at end"]);
    let mut rows: Vec<Vec<String>> = vec![titles.map(|title| (*title).to_owned()).collect()];
    for outcome in outcomes {
        let mut row =
            vec![outcome.framework.clone(), outcome.all_answers().to_string(), outcome.faults.len().to_string()];
        row.extend(outcome.answers.map(|(_, count)| count.to_string()));
        let mebibytes = |kibibytes: u64| format!("{}.{} MiB", kibibytes / 1024, kibibytes % 1024 * 10 / 1024);
        row.extend(outcome.memory.map_or(["unknown".to_owned(), "unknown".to_owned()], |memory| memory.map(mebibytes)));
        rows.push(row);
    }
    let widths: Vec<usize> =
        (0..rows[0].len()).map(|column| rows.iter().map(|row| row[column].len()).max().unwrap_or_default()).collect();
    let line = |row: Vec<String>| {
        let cells = row.into_iter().zip(&widths).enumerate().map(|(column, (cell, &width))| {
            if column == 0 { format!("{cell:width$}") } else { format!("{cell:>width$}") }
        });
        cells.collect::<Vec<_>>().join("  ")
    };
    rows.into_iter().map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_columns_are_aligned() {
        let outcome = |framework: &str, memory| Outcome {
            framework: framework.to_owned(),
            answers: Kind::ALL.map(|kind| (kind, kind as u64 * 1000)),
            faults: vec!["it is wrong".to_owned()],
            ended: None,
            memory,
        };
        let table = table(&[outcome("axum", Some([1536, 102_400])), outcome("actix-web", None)]);
        let expected = [
            "framework  answers  wrong  kept open  pipelined  slow writer  slow reader  aborted  RSS at start  RSS at end",
            "axum         10000      1          0       1000         2000         3000     4000       1.5 MiB   100.0 MiB",
            "actix-web    10000      1          0       1000         2000         3000     4000       unknown     unknown",
        ];
        assert_eq!(table.lines().collect::<Vec<_>>(), expected);
    }
}
