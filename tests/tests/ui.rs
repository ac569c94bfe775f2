//! What the compiler says. A folder under `ui` is a rule; the texts in `bounds`, `constant`, `rejected` and `warning` come
//! from rustc, and `migrated` has what it said when the example of that name moved to the derive.

#[path = "../../status-data/tests/english/mod.rs"]
mod english;

use std::path::{Path, PathBuf};
use std::{fs, io};

/// The texts of rustc are those of this version. Raise the number in a commit of its own, with the blessed files.
#[rustversion::attr(not(stable(1.95)), ignore = "the expected output is that of Rust 1.95")] // STABLE
#[test]
fn refused() {
    let cases = trybuild::TestCases::new();
    for folder in folders() {
        cases.compile_fail(format!("ui/{folder}/*.rs"));
    }
}

#[test]
fn accepted() {
    trybuild::TestCases::new().pass("ui/accept/*.rs");
}

/// The folders of refused cases.
fn folders() -> Vec<String> {
    let mut folders: Vec<String> = fs::read_dir("ui")
        .expect("tests run in their package")
        .map(|entry| entry.expect("readable").file_name().into_string().expect("ASCII"))
        .filter(|name| name != "accept")
        .collect();
    folders.sort();
    folders
}

fn files(extension: &str) -> Vec<PathBuf> {
    fn walk(folder: &Path, extension: &str, files: &mut Vec<PathBuf>) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                walk(&path, extension, files)?;
            } else if path.extension().is_some_and(|found| found == extension) {
                files.push(path);
            }
        }
        Ok(())
    }
    let mut files = Vec::new();
    walk(Path::new("ui"), extension, &mut files).expect("readable");
    files
}

#[test]
fn expected_output_has_its_case() {
    let orphans: Vec<PathBuf> =
        files("stderr").into_iter().filter(|path| !path.with_extension("rs").exists()).collect();
    assert!(orphans.is_empty(), "expected output without its case; remove it: {orphans:?}");
}

/// rustc has reported the token, and the derive says nothing more.
#[test]
fn what_rustc_rejects_is_one_error() {
    let mut seen = 0;
    for path in files("stderr").iter().filter(|path| path.starts_with("ui/rejected")) {
        let text = fs::read_to_string(path).expect("readable");
        assert_eq!(text.lines().filter(|line| line.starts_with("error")).count(), 1, "{}", path.display());
        seen += 1;
    }
    assert!(seen > 20, "only {seen} cases were found");
}

/// The rule, then `;`, then the remedy, in plain English: lowercase, no full stop, balanced backticks.
#[test]
fn messages_keep_the_house_style() {
    let ours = |folder: &str| !["bounds", "constant", "rejected", "warning"].contains(&folder);
    let mut wrong = Vec::new();
    let mut seen = 0;
    for path in files("stderr") {
        let folder = path.parent().and_then(Path::file_name).and_then(|name| name.to_str()).unwrap_or_default();
        if !ours(folder) {
            continue;
        }
        let text = fs::read_to_string(&path).expect("readable");
        for message in text.lines().filter_map(|line| line.strip_prefix("error: ")) {
            seen += 1;
            for fault in faults(message) {
                wrong.push(format!("{}: {fault}: {message}", path.display()));
            }
        }
    }
    assert!(seen > 60, "only {seen} messages were found");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn faults(message: &str) -> Vec<&'static str> {
    let mut faults = english::faults(message);
    if message.starts_with(|c: char| c.is_uppercase()) {
        faults.push("begins with a capital");
    }
    if message.ends_with('.') {
        faults.push("ends with a full stop");
    }
    if !message.contains("; ") {
        faults.push("has no remedy after `;`");
    }
    faults
}

#[test]
fn the_style_check_finds_faults() {
    assert_eq!(faults("`x` is wrong; write `y`"), [""; 0]);
    assert_eq!(faults("Wrong `x.").len(), 4);
    assert_eq!(faults("`x` is no status; mend it").len(), 2);
}

/// The page of the derive cannot be compiled as a doctest, because the derive does not depend on status-codes.
#[test]
fn the_example_of_the_derive_is_compiled() {
    let page = include_str!("../../status-codes-derive/docs/derive.md");
    let (_, after) = page.split_once("```rust,ignore").expect("an example");
    let example = after.split_once('\n').and_then(|(_, rest)| rest.split_once("```")).expect("an example").0;
    let compiled = fs::read_to_string("ui/accept/documented.rs").expect("readable");
    assert!(compiled.starts_with(example), "ui/accept/documented.rs begins with other code than the page");
}
