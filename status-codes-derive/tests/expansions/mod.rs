//! Expands a few typical types. `cargo xtask regen` keeps the result in `expected/` for reviewers: it sets `EXPANSIONS_TO`
//! to the folder that the tokens are written to.

use std::path::Path;
use std::{env, fs};

use proc_macro2::{TokenStream, TokenTree};

use crate::pipeline::derive;

#[test]
fn typical_types_expand() {
    let inputs = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/expansions")).expect("readable");
    let inputs = inputs.map(|entry| entry.expect("readable").path());
    let mut count = 0;
    for path in inputs.filter(|path| !path.ends_with("mod.rs")) {
        let input = fs::read_to_string(&path).expect("readable");
        let expansion = derive(input.parse().expect("tokens")).to_string();
        assert!(!expansion.contains("compile_error"), "{}: {expansion}", path.display());
        if let Some(folder) = env::var_os("EXPANSIONS_TO") {
            let name = path.file_name().expect("a file");
            fs::write(Path::new(&folder).join(name), &expansion).expect("writable");
        }
        count += 1;
    }
    assert!(count >= 4, "only {count} types were found");
}

/// An editor shows the documentation of whatever a token resolves to, so hovering over the number shows the constant.
#[test]
fn the_constant_has_the_span_of_the_status() {
    let input = r"enum Error { #[status(404)] Number, #[status(CONFLICT)] Name, #[status(self::OWN)] Path }";
    let expansion = derive(input.parse().expect("tokens"));
    assert_eq!(written_as("NOT_FOUND", expansion.clone()), ["404"]);
    assert_eq!(written_as("CONFLICT", expansion.clone()), ["CONFLICT"]);
    // The user's own token, with its context.
    assert_eq!(written_as("OWN", expansion), ["OWN"]);
}

/// The source text at the places of an identifier.
fn written_as(ident: &str, tokens: TokenStream) -> Vec<String> {
    let spans = |token: TokenTree| match token {
        TokenTree::Group(group) => written_as(ident, group.stream()),
        TokenTree::Ident(found) if found == ident => Vec::from_iter(found.span().source_text()),
        _ => Vec::new(),
    };
    tokens.into_iter().flat_map(spans).collect()
}
