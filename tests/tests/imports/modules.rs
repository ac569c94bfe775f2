//! The modules of a crate: which file each is in, and what it re-exports.

use std::collections::BTreeMap;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::paths;

/// The path of a module from the root, which is empty itself.
pub(crate) type ModulePath = Vec<String>;

/// A module.
#[derive(Default)]
pub(crate) struct Module {
    pub(crate) file: String,
    pub(crate) tokens: Vec<TokenTree>,
    /// Names, and what they stand for; `*` for a glob.
    pub(crate) exports: Vec<(String, Vec<String>)>,
    /// The module is written in the file of its parent.
    pub(crate) is_inline: bool,
}

/// A crate.
#[derive(Default)]
pub(crate) struct Modules {
    pub(crate) all: BTreeMap<ModulePath, Module>,
    /// The files of the macros that are exported: they are names of the root.
    pub(crate) macros: BTreeMap<String, String>,
}

impl Modules {
    /// Reads a crate from its root file.
    pub(crate) fn read(sources: &BTreeMap<String, String>, root: &str) -> Self {
        let mut modules = Self::default();
        modules.file(sources, Vec::new(), root);
        modules
    }

    fn file(&mut self, sources: &BTreeMap<String, String>, path: ModulePath, file: &str) {
        let text = sources.get(file).unwrap_or_else(|| panic!("{file} is not there"));
        let tokens: TokenStream = text.parse().unwrap_or_else(|error| panic!("{file}: {error}"));
        self.module(sources, path, file, tokens.into_iter().collect(), false);
    }

    fn module(
        &mut self,
        sources: &BTreeMap<String, String>,
        path: ModulePath,
        file: &str,
        tokens: Vec<TokenTree>,
        is_inline: bool,
    ) {
        let tokens = without_tests(tokens);
        let mut renamed = None;
        let mut is_exported = false;
        for (at, token) in tokens.iter().enumerate() {
            match token {
                // An attribute.
                TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket => {
                    let text = group.stream().to_string();
                    is_exported |= text == "macro_export";
                    if let Some(name) = text.strip_prefix("path =") {
                        renamed = Some(name.trim().trim_matches('"').to_owned());
                    }
                }
                TokenTree::Ident(word) if word == "mod" => {
                    let Some(TokenTree::Ident(name)) = tokens.get(at + 1) else { continue };
                    let child: ModulePath = path.iter().cloned().chain([name.to_string()]).collect();
                    match tokens.get(at + 2) {
                        Some(TokenTree::Group(body)) => {
                            self.module(sources, child, file, body.stream().into_iter().collect(), true);
                        }
                        _ => self.file(sources, child.clone(), &place(sources, file, &child, renamed.take())),
                    }
                }
                TokenTree::Ident(word) if word == "macro_rules" => {
                    if let (true, Some(TokenTree::Ident(name))) = (is_exported, tokens.get(at + 2)) {
                        self.macros.insert(name.to_string(), file.to_owned());
                    }
                    is_exported = false;
                }
                _ => {}
            }
        }
        let exports = paths::exports(&tokens);
        self.all.insert(path, Module { file: file.to_owned(), tokens, exports, is_inline });
    }
}

/// The file of a child module.
fn place(sources: &BTreeMap<String, String>, parent: &str, child: &ModulePath, renamed: Option<String>) -> String {
    let (folder, name) = parent.rsplit_once('/').unwrap_or(("", parent));
    let within =
        |folder: &str, name: &str| if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") };
    if let Some(renamed) = renamed {
        return within(folder, &renamed);
    }
    let child = child.last().expect("a name");
    let folder = match name {
        "mod.rs" | "lib.rs" | "main.rs" => folder.to_owned(),
        other => within(folder, other.trim_end_matches(".rs")),
    };
    let alone = within(&folder, &format!("{child}.rs"));
    if sources.contains_key(&alone) { alone } else { within(&folder, &format!("{child}/mod.rs")) }
}

/// The items that are not for tests alone.
fn without_tests(tokens: Vec<TokenTree>) -> Vec<TokenTree> {
    let mut kept = Vec::new();
    let mut tokens = tokens.into_iter();
    while let Some(token) = tokens.next() {
        let is_for_tests = matches!(&token, TokenTree::Group(group)
            if group.delimiter() == Delimiter::Bracket && group.stream().to_string().replace(' ', "").starts_with("cfg(test"));
        if !is_for_tests {
            kept.push(token);
            continue;
        }
        kept.pop();
        // The item ends with its block, or with a semicolon.
        for token in tokens.by_ref() {
            match token {
                TokenTree::Punct(punct) if punct.as_char() == ';' => break,
                TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => break,
                _ => {}
            }
        }
    }
    kept
}
