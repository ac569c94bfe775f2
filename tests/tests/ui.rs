//! What the compiler says. A folder under `ui` is a rule; `bounds`, `constant` and `warning` have text by rustc.

use std::path::{Path, PathBuf};
use std::{fs, io};

/// The texts by rustc are those of this version. The number is raised by a commit of its own, with the blessed files.
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

/// The rule, then `;`, then the remedy; small letters, no full stop, balanced backticks.
#[test]
fn messages_keep_the_house_style() {
    let ours = |folder: &str| !["bounds", "constant", "warning"].contains(&folder);
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
    let mut faults = Vec::new();
    if message.starts_with(|c: char| c.is_uppercase()) {
        faults.push("begins with a capital");
    }
    if message.ends_with('.') {
        faults.push("ends with a full stop");
    }
    if !message.matches('`').count().is_multiple_of(2) {
        faults.push("has a backtick without its partner");
    }
    if !message.contains("; ") {
        faults.push("has no remedy after `;`");
    }
    faults
}

#[test]
fn the_style_check_finds_faults() {
    assert_eq!(faults("`x` is wrong; write `y`"), Vec::<&str>::new());
    assert_eq!(faults("Wrong `x.").len(), 4);
}
