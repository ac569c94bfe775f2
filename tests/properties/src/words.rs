//! Words that libFuzzer puts into inputs: those that the seeds have in common, and texts that are awkward anywhere.

use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Quotes, breaks, characters of every length in UTF-8, marks that nobody sees, and numbers at the edge.
const AWKWARD: &[&str] = &[
    "\0",
    "\r\n",
    "\t",
    "\\",
    "\"",
    "{",
    "}",
    "{{",
    "}}",
    "{0}",
    "{:?}",
    "{x:>1$}",
    "ä",
    "§",
    "…",
    "\u{202e}",
    "\u{2028}",
    "\u{feff}",
    "\u{1f600}",
    "e\u{301}",
    "r#",
    "r#\"",
    "\"#",
    "/*",
    "//",
    "-1",
    "0x194",
    "4O4",
    "404",
    "500",
    "65536",
    "18446744073709551616",
    "1e400",
    "-0.0",
    "null",
    "about:blank",
];

/// The dictionary of these seeds, as libFuzzer reads it.
pub(crate) fn dictionary(seeds: &[Vec<u8>]) -> String {
    let mut counts: BTreeMap<&[u8], usize> = BTreeMap::new();
    for seed in seeds {
        let words = seed.split(|&byte| !(byte.is_ascii_alphanumeric() || b"_-".contains(&byte)));
        for word in words.filter(|word| (3..=32).contains(&word.len())) {
            *counts.entry(word).or_default() += 1;
        }
    }
    let common = counts.into_iter().filter(|(_, count)| *count > 2).map(|(word, _)| word);
    let mut dictionary = String::new();
    for word in common.chain(AWKWARD.iter().map(|text| text.as_bytes())) {
        dictionary.push('"');
        for byte in word {
            let _ = write!(dictionary, "\\x{byte:02x}");
        }
        dictionary += "\"\n";
    }
    dictionary
}
