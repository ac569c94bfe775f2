//! The page that shows these services: its table, and what the compiler says to the statuses that they had before.

use std::fs;
use std::path::{Path, PathBuf};

const PAGE: &str = include_str!("../../docs/migrated.md");
const SERVICES: [&str; 4] = ["notes", "tickets", "articles", "gateway"];

fn read(path: &str) -> String {
    let workspace: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    fs::read_to_string(workspace.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The lines of code between the two comments.
fn lines_of_errors(file: &str) -> usize {
    let source = read(&format!("status-codes/examples/migrated/{file}"));
    let (_, errors) = source.split_once("\n// errors\n").expect("where they begin");
    let (errors, _) = errors.split_once("\n// end of errors\n").expect("where they end");
    errors.lines().map(str::trim_start).filter(|line| !line.is_empty() && !line.starts_with("//")).count()
}

#[test]
fn the_table_counts_the_lines() {
    for service in SERVICES {
        let count = |file: &str| lines_of_errors(&format!("{service}/{file}.rs"));
        let counts = format!("| {} | {} |", count("before"), count("after"));
        let row = PAGE.lines().find(|line| line.starts_with(&format!("| `{service}` |"))).expect("a row");
        assert!(row.contains(&counts), "docs/migrated.md: the row of `{service}` must have `{counts}`");
    }
}

/// The page breaks long lines, and its types are in `src`.
#[test]
fn the_messages_are_those_of_the_compiler() {
    for service in SERVICES {
        let heading = format!("\n## `{service}`\n");
        let (_, section) =
            PAGE.split_once(&heading).unwrap_or_else(|| panic!("docs/migrated.md: {service} is missing"));
        let shown = section.split("```text\n").nth(1).and_then(|rest| rest.split("```").next()).expect("a block");
        let said = read(&format!("tests/ui/migrated/{service}.stderr")).replace("ui/migrated/", "src/");
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(words(shown), words(&said), "docs/migrated.md: what the compiler says to `{service}`");
    }
}
