//! Paths in tokens.

use proc_macro2::{Delimiter, TokenTree};

/// Every path that begins with `crate`, `super` or `self`, and is longer than that.
pub(crate) fn all(tokens: &[TokenTree]) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    collect(tokens, &mut found);
    found
}

fn collect(tokens: &[TokenTree], found: &mut Vec<Vec<String>>) {
    for (at, token) in tokens.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| tokens[before].to_string()).unwrap_or_default();
        match token {
            // The visibility of an item; and modules of this file are read by themselves.
            TokenTree::Group(group) if before == "pub" && group.delimiter() == Delimiter::Parenthesis => {}
            TokenTree::Group(_) if is_module(tokens, at) => {}
            TokenTree::Group(group) => collect(&group.stream().into_iter().collect::<Vec<_>>(), found),
            TokenTree::Ident(word) => {
                let is_start = ["crate", "super", "self"].iter().any(|start| word == start);
                if is_start && before != "$" && before != ":" && is_separator(&tokens[at + 1..]) {
                    tree(&tokens[at..], &mut Vec::new(), found);
                }
            }
            _ => {}
        }
    }
}

fn is_module(tokens: &[TokenTree], at: usize) -> bool {
    at >= 2 && tokens[at - 2].to_string() == "mod"
}

/// Whether the tokens begin with `::`.
fn is_separator(tokens: &[TokenTree]) -> bool {
    matches!(tokens, [TokenTree::Punct(a), TokenTree::Punct(b), ..] if a.as_char() == ':' && b.as_char() == ':')
}

/// The paths of a tree: `a::b`, or `a::{b, c::d}`; a name that is given is at the end, behind `as`.
fn tree(tokens: &[TokenTree], path: &mut Vec<String>, found: &mut Vec<Vec<String>>) {
    let length = path.len();
    let mut rest = tokens;
    loop {
        match rest {
            [TokenTree::Ident(name), after @ ..] => {
                path.push(name.to_string());
                rest = after;
            }
            [TokenTree::Punct(star), ..] if star.as_char() == '*' => {
                path.push("*".to_owned());
                break;
            }
            [TokenTree::Group(group), ..] if group.delimiter() == Delimiter::Brace => {
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                for branch in inner.split(|token| matches!(token, TokenTree::Punct(comma) if comma.as_char() == ',')) {
                    if !branch.is_empty() {
                        tree(branch, path, found);
                    }
                }
                path.truncate(length);
                return;
            }
            _ => break,
        }
        if !is_separator(rest) {
            break;
        }
        rest = &rest[2..];
    }
    found.push(path.clone());
    path.truncate(length);
}

/// What `pub use` gives to others: names, and what they stand for.
pub(crate) fn exports(tokens: &[TokenTree]) -> Vec<(String, Vec<String>)> {
    let mut exports = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        if !matches!(token, TokenTree::Ident(word) if word == "use") {
            continue;
        }
        let end = tokens[at..].iter().position(|token| matches!(token, TokenTree::Punct(end) if end.as_char() == ';'));
        let declaration = &tokens[at + 1..at + end.unwrap_or(tokens.len() - at)];
        let mut targets = Vec::new();
        renamed(declaration, &mut Vec::new(), &mut targets);
        exports.append(&mut targets);
    }
    exports
}

/// As `tree`, with the names that `as` gives.
fn renamed(tokens: &[TokenTree], path: &mut Vec<String>, found: &mut Vec<(String, Vec<String>)>) {
    let length = path.len();
    let mut rest = tokens;
    while let [first, after @ ..] = rest {
        match first {
            TokenTree::Ident(name) => path.push(name.to_string()),
            TokenTree::Punct(star) if star.as_char() == '*' => path.push("*".to_owned()),
            TokenTree::Group(group) => {
                let inner: Vec<TokenTree> = group.stream().into_iter().collect();
                for branch in inner.split(|token| matches!(token, TokenTree::Punct(comma) if comma.as_char() == ',')) {
                    renamed(branch, path, found);
                }
                path.truncate(length);
                return;
            }
            TokenTree::Punct(_) | TokenTree::Literal(_) => break,
        }
        rest = if is_separator(after) { &after[2..] } else { after };
        if !is_separator(after) {
            break;
        }
    }
    if path.len() > length {
        let name = match rest {
            [TokenTree::Ident(word), TokenTree::Ident(name), ..] if word == "as" => name.to_string(),
            _ => path[path.len() - 1].clone(),
        };
        found.push((name, path.clone()));
    }
    path.truncate(length);
}
