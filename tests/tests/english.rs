//! Plain English in the pages, and in the comments of every crate. `ui.rs` and the tests of `status-data` judge the messages
//! and the table by the same rules.

#[path = "../../status-data/tests/english/mod.rs"]
mod english;

use std::fs;
use std::path::{Path, PathBuf};

const PAGES: &[&str] = &[
    "ARCHITECTURE.md",
    "BENCHMARKS.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "README.md",
    "SECURITY.md",
    "status-codes-derive/README.md",
    "status-codes-derive/docs/derive.md",
    "status-codes/docs/bodies.md",
    "status-codes/docs/middleware.md",
    "status-codes/docs/migrated.md",
    "status-codes/docs/migrating.md",
    "status-codes/docs/recipes.md",
    "status-codes/docs/retry.md",
    "status-data/README.md",
    "tests/README.md",
];

const SOURCES: &[&str] = &["status-codes", "status-codes-derive", "status-data", "tests", "xtask"];

/// What belongs together: a paragraph, an item of a list, a row of a table, or the comments on one item.
struct Block {
    line: usize,
    text: String,
}

/// The prose of a page: no code, no HTML comments.
fn blocks(lines: impl Iterator<Item = (usize, impl AsRef<str>)>) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let (mut fence, mut is_new) = (None, true);
    for (line, text) in lines {
        let text = text.as_ref().trim();
        let mark = ["```", "~~~"].into_iter().find(|mark| text.starts_with(mark));
        if mark.is_some() && (fence.is_none() || fence == mark) {
            fence = if fence.is_some() { None } else { mark };
            is_new = true;
        } else if fence.is_some() || text.starts_with("<!--") || text.starts_with('<') || text.is_empty() {
            is_new = true;
        } else if is_new || text.starts_with(['|', '#']) || ["- ", "* "].iter().any(|item| text.starts_with(item)) {
            blocks.push(Block { line, text: text.to_owned() });
            is_new = text.starts_with(['|', '#']);
        } else if let Some(block) = blocks.last_mut() {
            block.text += " ";
            block.text += text;
        }
    }
    blocks
}

/// The comments of a source, without their slashes. Code between two comments separates them.
fn comments(source: &str) -> Vec<Block> {
    let comment = |line: &str| {
        let line = line.trim_start();
        let text = ["///", "//!", "//"].iter().find_map(|slashes| line.strip_prefix(slashes));
        text.unwrap_or_default().to_owned()
    };
    // A fence that is open at the end of a comment must not hide the next one.
    let mut all = Vec::new();
    let lines: Vec<(usize, &str)> = source.lines().enumerate().map(|(index, line)| (index + 1, line)).collect();
    for group in lines.split(|(_, line)| !line.trim_start().starts_with("//")) {
        all.extend(blocks(group.iter().map(|(number, line)| (*number, comment(line)))));
    }
    all
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("readable") {
        let path = entry.expect("readable").path();
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if path.is_dir() && !["target", "wip"].contains(&name) {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

fn faults(path: &Path, blocks: &[Block]) -> Vec<String> {
    let fault = |block: &Block, fault: &str| format!("{}:{}: {fault}: {}", path.display(), block.line, block.text);
    blocks.iter().flat_map(|block| english::faults(&block.text).into_iter().map(|found| fault(block, found))).collect()
}

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

#[test]
fn the_pages_are_plain_english() {
    let mut wrong = Vec::new();
    for page in PAGES {
        let text = fs::read_to_string(workspace().join(page)).unwrap_or_else(|error| panic!("{page}: {error}"));
        let blocks = blocks(text.lines().enumerate().map(|(index, line)| (index + 1, line)));
        assert!(!blocks.is_empty(), "{page} has no prose");
        wrong.extend(faults(Path::new(page), &blocks));
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn the_comments_are_plain_english() {
    let mut files = Vec::new();
    for folder in SOURCES {
        sources(&workspace().join(folder), &mut files);
    }
    assert!(files.len() > 400, "only {} sources were found", files.len());
    let mut wrong = Vec::new();
    for path in files {
        let source = fs::read_to_string(&path).expect("readable");
        wrong.extend(faults(path.strip_prefix(workspace()).expect("in the workspace"), &comments(&source)));
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn prose_is_found_and_code_is_not() {
    let page = "# A RFC\n\nIt mends `a\nb` it.\n\n```text\nA RFC\n```\n<!-- a RFC -->\n| a URI | an URI |\n| is no URI |\n- a HTTP\n  date";
    let found = faults(Path::new("P"), &blocks(page.lines().enumerate().map(|(index, line)| (index + 1, line))));
    let lines: Vec<&str> = found.iter().map(|fault| fault.split(':').nth(1).expect("a line")).collect();
    assert_eq!(lines, ["1", "3", "10", "11", "12"], "{found:?}");

    let source = "/// It is no\n/// number.\n///\n/// ```\n/// // a RFC\n/// ```\nconst A: &str = \"an URI\"; // a RFC\n// whoever\nfn f() {}\n";
    let found = faults(Path::new("S"), &comments(source));
    let lines: Vec<&str> = found.iter().map(|fault| fault.split(':').nth(1).expect("a line")).collect();
    assert_eq!(lines, ["1", "8"], "{found:?}");
}
