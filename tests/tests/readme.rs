//! The links of the pages: each leads to an item or a file that exists.

use std::fs;
use std::path::{Path, PathBuf};

const DOCS: &str = "https://docs.rs/status-codes/latest/status_codes/";

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &str) -> String {
    fs::read_to_string(workspace().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every source of the runtime crate.
fn sources() -> String {
    fn walk(folder: &Path, all: &mut String) {
        for entry in fs::read_dir(folder).expect("readable") {
            let path = entry.expect("readable").path();
            if path.is_dir() {
                walk(&path, all);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                all.push_str(&fs::read_to_string(&path).expect("readable"));
            }
        }
    }
    let mut all = String::new();
    walk(&workspace().join("status-codes/src"), &mut all);
    all
}

/// The source that lists the items of a public module.
fn list_of(module: &str) -> Option<String> {
    let file = match module {
        "" => "lib.rs".to_owned(),
        "info" => "info.rs".to_owned(),
        module => format!("{module}/mod.rs"),
    };
    fs::read_to_string(workspace().join("status-codes/src").join(file)).ok()
}

/// What is wrong with a link to the documentation, by its part after the name of the crate.
fn fault(link: &str, sources: &str) -> Option<String> {
    let link = link.split('#').next().unwrap_or_default();
    let (module, page) = link.rsplit_once('/').unwrap_or(("", link));
    if page == "index.html" {
        let (parent, name) = module.rsplit_once('/').unwrap_or(("", module));
        let list = list_of(parent).unwrap_or_default();
        let is_there = [' ', ';'].into_iter().any(|end| list.contains(&format!("pub mod {name}{end}")));
        return (!is_there).then(|| format!("{link}: there is no module `{module}`"));
    }
    let Some((kind, name)) = page.strip_suffix(".html").and_then(|page| page.split_once('.')) else {
        return Some(format!("{link}: it is not the page of an item"));
    };
    let Some(list) = list_of(module) else { return Some(format!("{link}: there is no module `{module}`")) };
    let is_word = |text: &str| text.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == name);
    let is_listed = list.lines().any(|line| !line.trim_start().starts_with("//") && is_word(line));
    let declaration = match kind {
        "macro" => format!("macro_rules! {name} "),
        "derive" => format!("pub use status_codes_derive::{name};"),
        kind => format!("pub {kind} {name}"),
    };
    let is_declared = sources.match_indices(&declaration).any(|(at, _)| {
        let next = sources[at + declaration.len()..].chars().next();
        kind == "macro" || kind == "derive" || !next.is_some_and(|c| c.is_alphanumeric() || c == '_')
    });
    match (is_listed || kind == "macro", is_declared) {
        (true, true) => None,
        (false, _) => Some(format!("{link}: `{name}` is not in this module")),
        (true, false) => Some(format!("{link}: `{name}` is not declared as `{kind}`")),
    }
}

/// The targets of the links of a page: `[text](target)` and `[name]: target`.
fn targets(page: &str) -> Vec<&str> {
    let inline = page.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let named = page
        .lines()
        .filter(|line| line.starts_with('['))
        .filter_map(|line| line.split_once("]: ")?.1.split(' ').next());
    inline.chain(named).collect()
}

#[test]
fn links_to_the_documentation_lead_to_items() {
    let sources = sources();
    let mut seen = 0;
    for page in ["README.md", "status-codes-derive/docs/derive.md"] {
        let text = read(page);
        for link in targets(&text).iter().filter_map(|target| target.strip_prefix(DOCS)) {
            seen += 1;
            assert_eq!(fault(link, &sources), None, "{page}");
        }
    }
    assert!(seen > 10, "only {seen} links were found");
}

#[test]
fn links_to_files_lead_to_files() {
    for page in ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "BENCHMARKS.md", "tests/README.md"] {
        let (text, page_itself) = (read(page), workspace().join(page));
        for target in targets(&text).iter().filter(|target| !target.contains("://") && !target.starts_with('#')) {
            assert!(page_itself.with_file_name(target).exists(), "{page} links to {target}, which does not exist");
        }
    }
}

/// The part of a link behind `#`, as rustdoc makes it from a heading.
fn anchor(heading: &str) -> String {
    let kept = heading.trim_start_matches('#').trim().chars().filter_map(|c| match c {
        ' ' => Some('-'),
        c if c.is_alphanumeric() || c == '-' || c == '_' => Some(c.to_ascii_lowercase()),
        _ => None,
    });
    kept.collect()
}

/// The headings of a page, as anchors. A line that begins with `#` may also be hidden code.
fn anchors(page: &str) -> Vec<String> {
    let prose = page.split("```").step_by(2);
    prose.flat_map(str::lines).filter(|line| line.starts_with('#')).map(anchor).collect()
}

#[test]
fn links_to_headings_lead_to_headings() {
    let pages = ["bodies", "middleware", "migrating", "recipes"];
    let mut seen = 0;
    for page in pages {
        let text = read(&format!("status-codes/docs/{page}.md"));
        for target in targets(&text) {
            let Some((path, heading)) = target.split_once('#') else { continue };
            let online = path.strip_prefix(DOCS).and_then(|page| page.strip_suffix("/index.html"));
            let module = online.or_else(|| path.strip_prefix("crate::")).unwrap_or(path);
            let other = if module.is_empty() { page } else { module };
            if pages.contains(&other) {
                seen += 1;
                let headings = anchors(&read(&format!("status-codes/docs/{other}.md")));
                assert!(headings.iter().any(|known| known == heading), "{page} links to {target}; known: {headings:?}");
            }
        }
    }
    assert!(seen > 20, "only {seen} links were found");
    assert_eq!(anchors("# From axum's `A`\n```\n# hidden\n```\n## B, c\n"), ["from-axums-a", "b-c"]);
}

#[test]
fn wrong_links_are_found() {
    let sources = sources();
    assert_eq!(fault("struct.StatusCode.html#method.info", &sources), None);
    for (link, expected) in [
        ("enum.StatusCode.html", "not declared as `enum`"),
        ("struct.Status.html", "not in this module"),
        ("struct.CodeInfo.html", "not in this module"),
        ("nowhere/struct.CodeInfo.html", "no module `nowhere`"),
        ("nowhere/index.html", "no module `nowhere`"),
        ("StatusCode", "not the page of an item"),
    ] {
        let found = fault(link, &sources).unwrap_or_default();
        assert!(found.contains(expected), "{link}: {found}");
    }
    assert_eq!(targets("[a](b) and\n[c]: d\n"), ["b", "d"]);
}

/// Each fault of `tests/README.md` has a test that exists: a file, or a function of it.
#[test]
fn faults_have_tests() {
    let page = read("tests/README.md");
    let rows: Vec<&str> = page.lines().filter(|line| line.starts_with("| F")).collect();
    assert!(rows.len() > 40, "{} rows", rows.len());
    for row in rows {
        let tests = row.rsplit('|').nth(1).expect("a column of tests");
        let mut spans = tests.split('`').skip(1).step_by(2).filter(|span| span.contains('/')).peekable();
        assert!(spans.peek().is_some() || tests.contains("](../"), "no test: {row}");
        for span in spans {
            let (path, function) = span.split_once("::").unwrap_or((span, ""));
            let path = format!("tests/{path}");
            assert!(workspace().join(&path).exists(), "there is no {path}");
            assert!(function.is_empty() || read(&path).contains(&format!("fn {function}(")), "there is no {span}");
        }
    }
}
