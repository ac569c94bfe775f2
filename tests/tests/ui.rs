//! What the compiler says. A folder under `ui` is a rule; the texts in `bounds`, `constant`, `rejected` and `warning` come
//! from rustc.

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
    if ["is no ", "are no "].iter().any(|no| message.split(no).skip(1).any(|rest| !rest.starts_with("longer"))) {
        faults.push("says `is no` instead of `is not a`");
    }
    let mut words = words(message).peekable();
    while let Some(word) = words.next() {
        let next = words.peek().copied().unwrap_or_default();
        match word {
            "mend" | "mends" | "mended" => faults.push("says `mend` instead of `fix`"),
            "stand" | "stands" if next == "here" => faults.push("says that something stands here"),
            "a" if begins_with_a_vowel(next) == Some(true) => faults.push("says `a` before a vowel"),
            "an" if begins_with_a_vowel(next) == Some(false) => faults.push("says `an` before a consonant"),
            _ => {}
        }
    }
    faults
}

/// The words, without the punctuation around them. An `a` in backticks is a name.
fn words(message: &str) -> impl Iterator<Item = &str> {
    message.split_whitespace().map(|word| {
        let bare = word.trim_matches(|c: char| c.is_ascii_punctuation());
        if bare.len() == 1 { word } else { bare }
    })
}

/// Whether a word sounds as if it begins with a vowel. `None` if it is a symbol.
fn begins_with_a_vowel(word: &str) -> Option<bool> {
    const YOU_OR_WON: [&str; 11] = ["one", "once", "unif", "unio", "uniq", "unit", "univ", "uri", "url", "use", "usu"];
    let first = word.chars().next().filter(char::is_ascii_alphanumeric)?;
    let is_abbreviation = word.len() > 1 && word.chars().take(2).all(|c| c.is_ascii_uppercase());
    Some(if is_abbreviation {
        // It is read letter by letter, as "an HTTP status" and "a URI" are.
        "AEFHILMNORSX".contains(first)
    } else if YOU_OR_WON.iter().any(|sound| word.to_ascii_lowercase().starts_with(sound)) {
        false
    } else if ["hour", "honest"].iter().any(|silent| word.starts_with(silent)) {
        true
    } else {
        "aeiouAEIOU8".contains(first)
    })
}

#[test]
fn the_style_check_finds_faults() {
    assert_eq!(faults("`x` is wrong; write `y`"), Vec::<&str>::new());
    assert_eq!(faults("Wrong `x.").len(), 4);
    for good in [
        "an RFC forbids it, and `a` is no longer used; write a URI, an IANA name or a 4xx",
        "`x` is not an HTTP status; write a user, an unregistered code, an 8 or a `#[header(…)]`",
        "the field `a` is unknown; write an hour, a once, or an XML file",
    ] {
        assert_eq!(faults(good), Vec::<&str>::new(), "{good}");
    }
    for bad in [
        "`x` is no status; write `y`",
        "those are no fields; write `y`",
        "`x` is wrong; mend it",
        "`x` stands here twice; keep one",
        "a RFC forbids it; write `y`",
        "`x` is not a HTTP status; write `y`",
        "`x` is not a IANA name; write `y`",
        "`x` is not an URI; write `y`",
        "`x` is wrong; write a unregistered code",
        "`x` is wrong; write an user",
        "`x` is wrong; write a `error`",
        "`x` is wrong; write an 4xx",
    ] {
        assert_eq!(faults(bad).len(), 1, "{bad}");
    }
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
