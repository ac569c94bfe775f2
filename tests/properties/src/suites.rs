//! The files of the other suites, from which the seeds are taken.

use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{TokenStream, TokenTree};

/// The files under a folder of the repository with this extension, in the order of their names.
pub(crate) fn files(folder: &str, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    walk(&root().join(folder), extension, &mut found);
    found.sort();
    assert!(!found.is_empty(), "`{folder}` has no file with the extension `{extension}`");
    found
}

/// The content of a file.
pub(crate) fn bytes(path: &Path) -> Vec<u8> {
    fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The tokens of a Rust file. A few cases of the suites have none.
pub(crate) fn tokens(path: &Path) -> TokenStream {
    String::from_utf8(bytes(path)).expect("UTF-8").parse().unwrap_or_default()
}

/// The strings that are written in Rust files, without their quotes and escapes.
pub(crate) fn strings(folder: &str) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    for path in files(folder, "rs") {
        literals(tokens(&path), &mut found);
    }
    found.sort();
    found.dedup();
    found
}

fn literals(tokens: TokenStream, found: &mut Vec<Vec<u8>>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => literals(group.stream(), found),
            TokenTree::Literal(literal) => {
                if let Ok(text) = syn::parse_str::<syn::LitStr>(&literal.to_string()) {
                    found.push(text.value().into_bytes());
                } else if let Ok(bytes) = syn::parse_str::<syn::LitByteStr>(&literal.to_string()) {
                    found.push(bytes.value());
                }
            }
            TokenTree::Ident(_) | TokenTree::Punct(_) => {}
        }
    }
}

fn walk(folder: &Path, extension: &str, found: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for path in entries.map(|entry| entry.expect("readable").path()) {
        if path.is_dir() {
            walk(&path, extension, found);
        } else if path.extension().is_some_and(|found| found == extension) {
            found.push(path);
        }
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}
