//! `without(axum, …)`: integrations that get no implementation. The derive hands the names on, and the runtime crate knows what they
//! are.

use proc_macro2::{Group, Span, TokenTree};
use syn::Ident;

use super::item::{Item, split};
use crate::errors::{self, Errors, write_one_of};
use crate::rules::ATTRIBUTE;

/// The features of the runtime crate that write implementations. A test compares them with its manifest.
const INTEGRATIONS: &[&str] = &["actix-web", "aide015", "axum", "poem", "poem-openapi5", "rocket", "utoipa6"];

pub(crate) struct Without {
    /// `without`
    pub(crate) key: Ident,
    /// The names as identifiers: `actix_web`.
    pub(crate) names: Vec<Ident>,
}

impl Without {
    pub(super) fn read(key: &Ident, list: &Group, errors: &mut Errors) -> Self {
        let mut names: Vec<Ident> = Vec::new();
        let items = split(list.stream());
        if items.is_empty() {
            errors.at(key, ATTRIBUTE.says("`without` names no integration", write_one_of(INTEGRATIONS)));
        }
        for item in &items {
            let Some(word) = word(item) else {
                errors.at(item, ATTRIBUTE.says("`without` takes names of integrations", write_one_of(INTEGRATIONS)));
                continue;
            };
            if !INTEGRATIONS.contains(&word.as_str()) {
                let remedy = errors::remedy(&word, INTEGRATIONS);
                errors.at(item, ATTRIBUTE.says(format!("unknown integration `{word}`"), remedy));
                continue;
            }
            let name = Ident::new(&word.replace('-', "_"), Span::call_site());
            if names.contains(&name) {
                errors.at(item, ATTRIBUTE.says(format!("`{word}` is given twice"), "keep one"));
            } else {
                names.push(name);
            }
        }
        Self { key: key.clone(), names }
    }
}

/// The name, if there are only words and hyphens: that of a feature need not be one word.
fn word(item: &Item) -> Option<String> {
    let mut word = String::new();
    for token in item.tokens.clone() {
        match token {
            TokenTree::Ident(ident) => word.push_str(&ident.to_string()),
            TokenTree::Punct(punct) if punct.as_char() == '-' => word.push('-'),
            _ => return None,
        }
    }
    (!word.is_empty()).then_some(word)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::INTEGRATIONS;

    /// What the runtime crate leaves out can be written, and is called like its feature.
    #[test]
    fn names_are_those_of_features() {
        let runtime = Path::new(env!("CARGO_MANIFEST_DIR")).join("../status-codes");
        let macros = fs::read_to_string(runtime.join("src/adapter/respond.rs")).expect("readable");
        let manifest = fs::read_to_string(runtime.join("Cargo.toml")).expect("readable");
        let arms =
            macros.lines().filter_map(|line| line.trim().strip_prefix("(@")?.split_once(" [] ")).map(|(name, _)| name);
        let names: Vec<String> = arms.map(|name| name.replace('_', "-")).collect();
        assert_eq!(names, INTEGRATIONS);
        for name in names {
            assert!(manifest.lines().any(|line| line.starts_with(&format!("{name} = ["))), "{name}");
        }
    }
}
