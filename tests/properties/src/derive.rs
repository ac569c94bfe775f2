//! The derive.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use properties_derive::derive;
use syn::{Data, DeriveInput};

use crate::suites;

/// rustc itself refuses tokens that are nested deeper.
const DEEPEST: usize = 128;

pub(crate) fn check(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let Ok(tokens) = text.parse::<TokenStream>() else { return };
    if depth(tokens.clone()) > DEEPEST {
        return;
    }
    let node = syn::parse2::<DeriveInput>(tokens.clone());
    let written = derive(tokens);
    // A union cannot have an implementation.
    let has_one = node.is_ok_and(|node| !matches!(node.data, Data::Union(_)));
    let word = if has_one { "impl" } else { "compile_error" };
    assert!(has_word(written.clone(), word), "there is no `{word}`: {written}");
    let written = written.to_string();
    assert!(written.parse::<TokenStream>().is_ok(), "it is not Rust: {written}");
}

/// Every type that derives `ApiError` in the suites, each attribute included.
pub(crate) fn seeds() -> Vec<Vec<u8>> {
    let mut seeds = Vec::new();
    for folder in ["tests/ui", "status-codes-derive/tests/expansions", "status-codes/examples/orders"] {
        for path in suites::files(folder, "rs") {
            types(suites::tokens(&path), &mut seeds);
        }
    }
    seeds.extend(suites::strings("status-codes-derive/tests/mangled").into_iter().filter(|text| text.len() > 16));
    seeds
}

/// Finds types. An item ends with braces or a semicolon, and so do expressions, which do not parse as a type.
fn types(tokens: TokenStream, found: &mut Vec<Vec<u8>>) {
    let mut item = TokenStream::new();
    for token in tokens {
        let ends = match &token {
            TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
            TokenTree::Punct(punct) => punct.as_char() == ';',
            TokenTree::Ident(_) | TokenTree::Literal(_) => false,
        };
        if let TokenTree::Group(group) = &token {
            types(group.stream(), found);
        }
        item.extend([token]);
        if ends {
            let item = std::mem::take(&mut item);
            if has_word(item.clone(), "ApiError") && syn::parse2::<DeriveInput>(item.clone()).is_ok() {
                found.push(item.to_string().into_bytes());
            }
        }
    }
}

fn has_word(tokens: TokenStream, word: &str) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Group(group) => has_word(group.stream(), word),
        TokenTree::Ident(ident) => ident == word,
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}

/// How deep the tokens are nested.
fn depth(tokens: TokenStream) -> usize {
    let mut level = vec![tokens];
    let mut depth = 0;
    while !level.is_empty() {
        depth += 1;
        level = level.into_iter().flatten().filter_map(inner).collect();
    }
    depth
}

fn inner(token: TokenTree) -> Option<TokenStream> {
    if let TokenTree::Group(group) = token { Some(group.stream()) } else { None }
}
