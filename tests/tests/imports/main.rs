//! Imports run one way (invariant 10 of ARCHITECTURE.md): no cycle between the files of a crate, and no path to a module
//! that comes later in the order written there.
//!
//! Files are read as tokens, so that comments and strings vanish. Every path that begins with `crate`, `super` or `self`
//! counts, wherever it is: in `use`, in expressions and types, in the calls of our macros. `#[cfg(test)]` and `$crate` are
//! left out.

mod graph;
mod modules;
mod paths;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

use graph::{Edge, cycles, edges};

/// The roots of the crates, and their names in ARCHITECTURE.md.
const CRATES: [(&str, &str); 5] = [
    ("status-codes", "status-codes/src/lib.rs"),
    ("status-codes-derive", "status-codes-derive/src/lib.rs"),
    ("status-data", "status-data/src/lib.rs"),
    ("status-data/build", "status-data/build/main.rs"),
    ("xtask", "xtask/src/main.rs"),
];

/// What the names of files begin with that a build script shares.
const SHARED: &str = "../src/";

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The sources under the folder of a root, by their paths from there; and those of the `src` beside a build script, which it
/// may share by `#[path]`.
fn sources(root: &Path) -> BTreeMap<String, String> {
    fn walk(folder: &Path, base: &Path, before: &str, sources: &mut BTreeMap<String, String>) -> io::Result<()> {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                walk(&path, base, before, sources)?;
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(base).expect("under it").to_str().expect("UTF-8").to_owned();
                sources.insert(format!("{before}{name}"), fs::read_to_string(&path)?);
            }
        }
        Ok(())
    }
    let base = root.parent().expect("a folder");
    let mut sources = BTreeMap::new();
    walk(base, base, "", &mut sources).expect("readable");
    let src = base.join("../src");
    if base.ends_with("build") {
        walk(&src, &src, SHARED, &mut sources).expect("readable");
    }
    sources
}

/// The modules of a crate in the order of ARCHITECTURE.md: the first list of names after `<!-- order: NAME -->`.
fn order(name: &str) -> Vec<String> {
    let text = fs::read_to_string(workspace().join("ARCHITECTURE.md")).expect("readable");
    let marker = format!("<!-- order: {name} -->");
    let list = text.split_once(&marker).unwrap_or_else(|| panic!("ARCHITECTURE.md has no `{marker}`")).1;
    let list = list.trim_start().split("\n\n").next().unwrap_or_default();
    list.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The edges that lead to a later module, and the modules that the order does not have.
fn upward(edges: &[Edge], order: &[String]) -> Vec<String> {
    let place = |file: &str| {
        let file = file.strip_prefix(SHARED).unwrap_or(file);
        let module = file.split('/').next().unwrap_or_default().trim_end_matches(".rs");
        order.iter().position(|listed| listed == module).ok_or_else(|| module.to_owned())
    };
    let mut found = Vec::new();
    for edge in edges {
        match (place(&edge.from), place(&edge.to)) {
            (Ok(from), Ok(to)) if from < to => found.push(format!("{edge}: it comes later")),
            (Ok(_), Ok(_)) => {}
            (Err(module), _) | (_, Err(module)) => found.push(format!("{edge}: `{module}` is not in the order")),
        }
    }
    found
}

#[test]
fn no_crate_has_a_cycle() {
    for (name, root) in CRATES {
        let root = workspace().join(root);
        let file = root.file_name().and_then(|name| name.to_str()).expect("a name");
        let edges = edges(&sources(&root), file);
        assert!(edges.len() > 3, "{name}: only {} imports were found", edges.len());
        let cycles = cycles(&edges);
        assert!(cycles.is_empty(), "{name} has a cycle between files:\n{}", cycles.join("\n"));
    }
}

#[test]
fn no_module_imports_a_later_one() {
    for (name, root) in CRATES {
        let root = workspace().join(root);
        let file = root.file_name().and_then(|name| name.to_str()).expect("a name");
        let edges = edges(&sources(&root), file);
        let found = upward(&edges, &order(name));
        assert!(found.is_empty(), "{name}:\n{}", found.join("\n"));
    }
}

/// The edges of a crate that is written here.
fn planted(files: &[(&str, &str)]) -> Vec<Edge> {
    let sources = files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    edges(&sources, "lib.rs")
}

const ROOT: (&str, &str) = ("lib.rs", "mod a; mod b; pub use a::A;");

#[test]
fn a_cycle_of_each_kind_is_found() {
    let a = ("a.rs", "use crate::b::B; pub struct A;");
    for b in [
        // `use`, alone and in a tree, by `super`, through a re-export of the root.
        "use crate::a::A; pub struct B;",
        "use crate::{a::A, a}; pub struct B;",
        "use super::a; pub struct B;",
        "use crate::A; pub struct B;",
        "pub struct B; mod inner { use super::super::a::A; }",
        // An expression, a type, a macro call, an attribute.
        "pub struct B; fn f() -> u8 { crate::a::f() }",
        "pub struct B(crate::a::A);",
        "pub struct B; call!(x => crate::a::f());",
        "pub struct B; macro_rules! m { () => { crate::a::f() } }",
        "#[derive(crate::a::Derive)] pub struct B;",
    ] {
        let found = cycles(&planted(&[ROOT, a, ("b.rs", b)]));
        assert_eq!(found.len(), 1, "{b}: {found:?}");
        assert!(found[0].contains("a.rs") && found[0].contains("b.rs"), "{found:?}");
    }
}

#[test]
fn what_is_no_import_is_no_cycle() {
    let a = ("a.rs", "use crate::b::B; pub struct A;");
    for b in [
        "pub struct B; // crate::a::A",
        "/// crate::a::A\npub struct B(&'static str); const S: &str = \"crate::a\";",
        "pub(in crate::a) struct B; impl B { fn f(&self) { self.0; } }",
        "pub struct B; macro_rules! m { () => { $crate::a::A } }",
        "pub struct B; #[cfg(test)] mod tests { use crate::a::A; }",
        "pub struct B; #[cfg(test)] use crate::a::A;",
        "pub struct B; mod inner { use super::B; }",
    ] {
        assert_eq!(cycles(&planted(&[ROOT, a, ("b.rs", b)])), Vec::<String>::new(), "{b}");
    }
}

#[test]
fn files_are_found_by_their_modules() {
    let edges = planted(&[
        ("lib.rs", "mod folder; #[path = \"other.rs\"] mod renamed;"),
        ("folder/mod.rs", "mod child; pub(crate) use child::Child as Renamed; pub use grand::*; mod grand;"),
        ("folder/child.rs", "pub struct Child;"),
        ("folder/grand.rs", "pub struct Grand;"),
        ("other.rs", "use crate::folder::{Renamed, Grand};"),
    ]);
    let mut targets: Vec<&str> = edges.iter().map(|edge| edge.to.as_str()).collect();
    targets.sort_unstable();
    assert_eq!(targets, ["folder/child.rs", "folder/grand.rs"]);
    assert!(edges.iter().all(|edge| edge.from == "other.rs"), "{edges:?}");
}

#[test]
fn a_later_module_is_told() {
    let edges = planted(&[ROOT, ("a.rs", "use crate::b::B;"), ("b.rs", "pub struct B;")]);
    let order = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    assert!(upward(&edges, &order(&["b", "a"])).is_empty());
    assert!(upward(&edges, &order(&["a", "b"]))[0].contains("it comes later"));
    assert!(upward(&edges, &order(&["a"]))[0].contains("`b` is not in the order"));
}
