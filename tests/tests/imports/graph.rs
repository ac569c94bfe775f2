//! Which file imports which.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::modules::{ModulePath, Modules};
use crate::paths;

/// One file names another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Edge {
    pub(crate) from: String,
    pub(crate) to: String,
    /// The path that does it.
    path: String,
}

impl fmt::Display for Edge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "  {} → {} by `{}`", self.from, self.to, self.path)
    }
}

/// The imports of a crate.
pub(crate) fn edges(sources: &BTreeMap<String, String>, root: &str) -> Vec<Edge> {
    let modules = Modules::read(sources, root);
    let read: BTreeSet<&String> = modules.all.values().map(|module| &module.file).collect();
    let unread: Vec<&String> = sources.keys().filter(|file| !read.contains(file) && !file.starts_with("../")).collect();
    assert!(unread.is_empty(), "no module is in these files: {unread:?}");
    let mut edges = BTreeSet::new();
    for (module, contents) in &modules.all {
        for path in paths::all(&contents.tokens) {
            let target = start(module, &path).map(|(at, rest)| file(&modules, at, rest, 0));
            // A name of the module itself, or of a module that it lists: what is re-exported is not imported.
            let Some(to) = target.filter(|to| *to != contents.file) else { continue };
            edges.insert(Edge { from: contents.file.clone(), to, path: path.join("::") });
        }
    }
    edges.into_iter().collect()
}

/// The module where a path begins, and what follows.
fn start<'p>(module: &ModulePath, path: &'p [String]) -> Option<(ModulePath, &'p [String])> {
    let (first, mut rest) = path.split_first()?;
    let mut at = if first == "crate" { Vec::new() } else { module.clone() };
    if first == "super" {
        at.pop();
    }
    while let [next, others @ ..] = rest {
        match next.as_str() {
            "super" => drop(at.pop()),
            "self" => {}
            _ => break,
        }
        rest = others;
    }
    Some((at, rest))
}

/// The file of what a path names. Re-exports are followed, so far as they end.
fn file(modules: &Modules, mut at: ModulePath, rest: &[String], depth: usize) -> String {
    let mut rest = rest;
    while let [next, others @ ..] = rest {
        let child: ModulePath = at.iter().cloned().chain([next.clone()]).collect();
        if !modules.all.contains_key(&child) {
            break;
        }
        (at, rest) = (child, others);
    }
    let Some(module) = modules.all.get(&at) else { return String::new() };
    if at.is_empty()
        && let Some(file) = rest.first().and_then(|name| modules.macros.get(name))
    {
        return file.clone();
    }
    if let ([name, others @ ..], true) = (rest, depth < 16) {
        let named = module.exports.iter().filter(|(export, _)| export == name);
        let globs = module.exports.iter().filter(|(export, _)| export == "*");
        for (export, target) in named.chain(globs) {
            let mut target = target.clone();
            if export == "*" {
                target.pop();
                target.push(name.clone());
            }
            target.extend(others.iter().cloned());
            // In `use`, a path may begin with a module of its own.
            let begins_here =
                modules.all.contains_key(&at.iter().cloned().chain([target[0].clone()]).collect::<Vec<_>>());
            let begins_at_keyword = ["crate", "self", "super"].contains(&target[0].as_str());
            let (from, rest) = if begins_at_keyword {
                start(&at, &target).expect("it has a beginning")
            } else if begins_here {
                (at.clone(), target.as_slice())
            } else {
                continue;
            };
            let found = file(modules, from, rest, depth + 1);
            // A glob gives what its module has; whether that is this name, only rustc knows.
            if !found.is_empty() {
                return found;
            }
        }
    }
    if module.is_inline && at.is_empty() { String::new() } else { module.file.clone() }
}

/// The cycles, each as the imports that make it.
pub(crate) fn cycles(edges: &[Edge]) -> Vec<String> {
    let mut next: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for edge in edges {
        next.entry(&edge.from).or_default().insert(&edge.to);
    }
    let follow = |from: &str| {
        let mut reached = BTreeSet::new();
        let mut open = vec![from];
        while let Some(file) = open.pop() {
            for other in next.get(file).into_iter().flatten() {
                if reached.insert(*other) {
                    open.push(other);
                }
            }
        }
        reached
    };
    let reaches: BTreeMap<&str, BTreeSet<&str>> = next.keys().map(|file| (*file, follow(file))).collect();
    let are_in_a_cycle = |a: &str, b: &str| {
        let leads = |from: &str, to: &str| reaches.get(from).is_some_and(|reached| reached.contains(to));
        leads(a, b) && leads(b, a)
    };
    let mut seen = BTreeSet::new();
    let mut cycles = Vec::new();
    for file in next.keys() {
        if !are_in_a_cycle(file, file) || seen.contains(file) {
            continue;
        }
        let of_it = |edge: &&Edge| are_in_a_cycle(file, &edge.from) && are_in_a_cycle(file, &edge.to);
        let imports: Vec<&Edge> = edges.iter().filter(of_it).collect();
        seen.extend(imports.iter().map(|edge| edge.from.as_str()));
        cycles.push(imports.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"));
    }
    cycles
}
