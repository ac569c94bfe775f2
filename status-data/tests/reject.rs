//! The messages of the build script for each mistake in the table.
//!
//! A case is `reject/<mistake>.toml`, with the expected messages next to it in `<mistake>.stderr`. `BLESS=1 cargo test`
//! writes them. The tables in `accept` have no mistake.

mod english;
#[path = "../build/errors.rs"]
mod errors;
#[path = "../build/excerpt.rs"]
mod excerpt;
mod many;
#[path = "../src/nearest.rs"]
#[allow(unreachable_pub, reason = "as in the build script")]
mod nearest;
#[path = "../build/parse.rs"]
mod parse;
#[path = "../build/reader.rs"]
mod reader;
#[path = "../src/schema.rs"]
#[allow(dead_code, unreachable_pub, reason = "as in the build script")]
mod schema;
#[path = "../build/syntax.rs"]
mod syntax;
#[path = "../build/table.rs"]
mod table;
#[path = "../build/validate/mod.rs"]
mod validate;
#[macro_use]
#[path = "../src/word.rs"]
mod word;
#[path = "../src/words.rs"]
#[allow(dead_code, unreachable_pub, reason = "as in the build script")]
mod words;

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

const TABLE: &str = "codes.toml";

fn real() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(TABLE)).unwrap()
}

/// Every case without its extension, and whether it has a `.toml` and a `.stderr` file.
fn cases() -> Vec<(PathBuf, bool, bool)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reject");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let stems: BTreeSet<PathBuf> = files.map(|file| file.with_extension("")).collect();
    stems
        .into_iter()
        .map(|stem| {
            let has = |extension| stem.with_extension(extension).exists();
            (stem.clone(), has("toml"), has("stderr"))
        })
        .collect()
}

/// The mistakes of a case, one per line, or nothing if it is accepted.
fn mistakes(stem: &Path) -> String {
    let bytes = fs::read(stem.with_extension("toml")).unwrap();
    let list = reader::rust(&bytes, TABLE).err().unwrap_or_default();
    list.into_iter().map(|line| line + "\n").collect()
}

fn diff(expected: &str, found: &str) -> String {
    let mut out = String::new();
    for line in expected.lines().filter(|line| !found.lines().any(|other| other == *line)) {
        let _ = writeln!(out, "  - {line}");
    }
    for line in found.lines().filter(|line| !expected.lines().any(|other| other == *line)) {
        let _ = writeln!(out, "  + {line}");
    }
    if out.is_empty() {
        let _ = writeln!(out, "  the lines are the same, but their order or number differs; found\n{found}");
    }
    out
}

#[test]
fn every_mistake_is_explained() {
    let bless = env::var_os("BLESS").is_some();
    let mut report = String::new();
    for (stem, has_case, has_expected) in cases() {
        let name = stem.file_name().unwrap().to_string_lossy();
        if !has_case {
            let _ = writeln!(report, "{name}.stderr has no {name}.toml");
            continue;
        }
        let found = mistakes(&stem);
        if found.is_empty() {
            let _ = writeln!(report, "{name}.toml is accepted");
        } else if bless {
            fs::write(stem.with_extension("stderr"), found).unwrap();
        } else if !has_expected {
            let _ = writeln!(report, "{name}.toml has no {name}.stderr; BLESS=1 writes it");
        } else {
            let expected = fs::read_to_string(stem.with_extension("stderr")).unwrap().replace("\r\n", "\n");
            if expected != found {
                let _ = write!(report, "{name}.toml differs (- expected, + found)\n{}", diff(&expected, &found));
            }
        }
    }
    assert!(report.is_empty(), "\n{report}");
}

/// Every file in `accept` is the same table in another spelling.
#[test]
fn every_spelling_of_a_table_is_read_alike() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/accept");
    let read = |file: &Path| reader::rust(&fs::read(file).unwrap(), TABLE);
    let expected = read(&folder.join("inline-tables.toml")).unwrap();
    for file in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        assert_eq!(read(&file).as_ref(), Ok(&expected), "{}", file.display());
    }
}

#[test]
fn one_mistake_is_one_message() {
    for (stem, ..) in cases().into_iter().filter(|(_, has_case, _)| *has_case) {
        let expected = match stem.file_name().and_then(OsStr::to_str) {
            Some("five-mistakes-at-once") => 5,
            Some("two-indented-rows-with-mistakes") => 2,
            _ => 1,
        };
        let found = mistakes(&stem);
        assert_eq!(found.lines().count(), expected, "{}:\n{found}", stem.display());
    }
}

#[test]
fn messages_obey_the_house_style() {
    let mut report = String::new();
    for (stem, ..) in cases().into_iter().filter(|(_, has_case, _)| *has_case) {
        for line in mistakes(&stem).lines() {
            let broken = broken_style(line);
            if !broken.is_empty() {
                let _ = writeln!(report, "{}: {}\n  {line}", stem.display(), broken.join(", "));
            }
        }
    }
    assert!(report.is_empty(), "\n{report}");
}

/// The style rules that a message `FILE:LINE: rule; remedy` breaks.
fn broken_style(line: &str) -> Vec<&'static str> {
    let Some((_, message)) = located(line) else { return vec!["has no file and line"] };
    let start = message.chars().next().unwrap_or(' ');
    let rules = [
        (
            message.split_once("; ").is_some_and(|(rule, remedy)| !rule.is_empty() && !remedy.is_empty()),
            "has no remedy",
        ),
        (start.is_lowercase() || start.is_ascii_digit() || start == '`', "does not start with a lowercase letter"),
        (!message.ends_with('.'), "ends with a full stop"),
        (message.trim() == message && !message.contains("  "), "has extra spaces"),
    ];
    let broken = rules.into_iter().filter(|(holds, _)| !holds).map(|(_, broken)| broken);
    broken.chain(english::faults(message)).collect()
}

#[test]
fn sentences_of_the_table_are_plain_english() {
    let mut report = String::new();
    let mut check = |owner: &str, text: &str| {
        let faults = english::faults(text);
        if !faults.is_empty() {
            let _ = writeln!(report, "{owner}: {}\n  {text}", faults.join(", "));
        }
    };
    for code in status_data::CODES {
        let owner = code.number.to_string();
        let conditions = code.see.iter().map(|see| see.when).chain(code.headers.iter().filter_map(|rule| rule.when));
        let sentences = code.server.iter().chain(code.client).copied().chain([code.summary]);
        sentences.chain(conditions).for_each(|text| check(&owner, text));
    }
    for row in status_data::VENDORS {
        check(&format!("{} of {}", row.number, row.vendor), row.summary);
    }
    assert!(report.is_empty(), "\n{report}");
}

/// The line and the message of `FILE:LINE: message`.
fn located(line: &str) -> Option<(usize, &str)> {
    let (number, message) = line.strip_prefix(TABLE)?.strip_prefix(':')?.split_once(": ")?;
    Some((number.parse().ok()?, message))
}

#[test]
fn the_real_table_is_accepted() {
    let mistakes = reader::rust(real().as_bytes(), TABLE).err().unwrap_or_default();
    assert!(mistakes.is_empty(), "\n{}", mistakes.join("\n"));
}

#[test]
fn an_editor_may_add_a_mark_and_carriage_returns() {
    let real = real().replace("\r\n", "\n");
    let rust = reader::rust(real.as_bytes(), TABLE).unwrap();
    assert_eq!(rust, reader::rust(real.replace('\n', "\r\n").as_bytes(), TABLE).unwrap());
    assert_eq!(rust, reader::rust(format!("\u{feff}{real}").as_bytes(), TABLE).unwrap());
}

#[test]
fn a_table_cut_anywhere_is_read_or_refused() {
    let real = real();
    for end in (0..real.len()).step_by(97) {
        is_read_or_refused(&real.as_bytes()[..end], &format!("cut at byte {end}"));
    }
}

#[test]
fn a_table_without_a_line_is_read_or_refused() {
    let real = real();
    let lines: Vec<&str> = real.split_inclusive('\n').collect();
    for gone in 0..300 {
        let rest = [&lines[..gone], &lines[gone + 1..]].concat().concat();
        is_read_or_refused(rest.as_bytes(), &format!("without line {}: {}", gone + 1, lines[gone]));
    }
}

/// Fails if the reader panics, or if the line of a mistake is not in the file.
fn is_read_or_refused(bytes: &[u8], what: &str) {
    let Err(mistakes) = reader::rust(bytes, TABLE) else { return };
    assert!(!mistakes.is_empty(), "{what}: refused without a message");
    let last = String::from_utf8_lossy(bytes).lines().count().max(1);
    for mistake in mistakes {
        let broken = broken_style(&mistake);
        assert!(broken.is_empty(), "{what}: {}\n{mistake}", broken.join(", "));
        assert!(located(&mistake).is_some_and(|(line, _)| (1..=last).contains(&line)), "{what}: {mistake}");
    }
}
