//! The reader of the table.

use proc_macro2::TokenStream;
use properties_table::rust;

use crate::suites;

const FILE: &str = "codes.toml";

/// In characters: a message quotes a few texts, each cut.
const LONGEST_MESSAGE: usize = 600;

pub(crate) fn check(data: &[u8]) {
    match rust(data, FILE) {
        Ok(rust) => assert!(rust.parse::<TokenStream>().is_ok(), "it is not Rust: {rust}"),
        Err(mistakes) => {
            assert!(!mistakes.is_empty(), "it is refused without a message");
            let last = String::from_utf8_lossy(data).lines().count().max(1);
            for mistake in mistakes {
                let (line, message) = located(&mistake).unwrap_or_else(|| panic!("it has no line: {mistake:?}"));
                assert!((1..=last).contains(&line), "the line is not in the file: {mistake:?}");
                assert!(!message.contains(['\n', '\r']), "it has more than one line: {mistake:?}");
                assert!(message.contains("; "), "it has no remedy: {mistake:?}");
                let length = message.chars().count();
                assert!(length < LONGEST_MESSAGE, "it has {length} characters: {mistake:?}");
            }
        }
    }
}

/// Every table of the suite. The real one is too large to be mutated.
pub(crate) fn seeds() -> Vec<Vec<u8>> {
    let folders = ["status-data/tests/reject", "status-data/tests/accept"];
    folders.iter().flat_map(|folder| suites::files(folder, "toml")).map(|path| suites::bytes(&path)).collect()
}

/// The line and the message of `FILE:LINE: message`.
fn located(mistake: &str) -> Option<(usize, &str)> {
    let (line, message) = mistake.strip_prefix(FILE)?.strip_prefix(':')?.split_once(": ")?;
    Some((line.parse().ok()?, message))
}
