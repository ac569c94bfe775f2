//! The helper attributes of one node, each item parsed by itself: one mistake hides no other.

pub(crate) mod api_error;
pub(crate) mod case;
pub(crate) mod code;
pub(crate) mod detail;
pub(crate) mod display;
pub(crate) mod extension;
pub(crate) mod header;
pub(crate) mod log;
mod spelling;
pub(crate) mod status;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::ToTokens;
use status_data::nearest;
use syn::{Attribute, Ident, Lit, LitStr, Meta, Path};

use crate::errors::Errors;
use crate::rules::{self, Rule};

/// The attributes of a node with one name.
pub(crate) fn named<'a>(attrs: &'a [Attribute], name: &str) -> Vec<&'a Attribute> {
    attrs.iter().filter(|attr| attr.path().is_ident(name)).collect()
}

/// The one attribute of a name; further ones are reported.
pub(crate) fn single<'a>(attrs: &'a [Attribute], name: &str, errors: &mut Errors) -> Option<&'a Attribute> {
    let all = named(attrs, name);
    let (&first, doubled) = all.split_first()?;
    for attr in doubled {
        errors.at(attr, format!("`#[{name}]` stands here twice; join the two into one"));
    }
    Some(first)
}

/// An item of an attribute: what stands between two commas.
pub(crate) struct Item {
    /// As the user wrote it.
    pub(crate) tokens: TokenStream,
    pub(crate) shape: Shape,
}

/// How an item is built.
pub(crate) enum Shape {
    /// `key = value`
    Pair(Ident, TokenStream),
    /// `key(…)`
    List(Ident, Group),
    /// `key`
    Word(Ident),
    /// Anything else.
    Other,
}

impl ToTokens for Item {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.tokens.to_tokens(tokens);
    }
}

/// The items of `#[name(…)]`; `None` where there are no parentheses.
pub(crate) fn items(attr: &Attribute) -> Option<Vec<Item>> {
    match &attr.meta {
        Meta::List(list) => Some(split(list.tokens.clone())),
        _ => None,
    }
}

/// Splits at commas, but not inside of `<…>`.
pub(crate) fn split(tokens: TokenStream) -> Vec<Item> {
    let mut items = Vec::new();
    let mut item: Vec<TokenTree> = Vec::new();
    let mut depth = 0usize;
    let mut before = ' ';
    let mut bared = Vec::new();
    bare(tokens, &mut bared);
    for token in bared {
        let punct = if let TokenTree::Punct(punct) = &token { punct.as_char() } else { ' ' };
        match punct {
            ',' if depth == 0 => {
                items.push(shaped(std::mem::take(&mut item)));
                before = ' ';
                continue;
            }
            '<' => depth += 1,
            '>' if before != '-' => depth = depth.saturating_sub(1),
            _ => {}
        }
        before = punct;
        item.push(token);
    }
    if !item.is_empty() {
        items.push(shaped(item));
    }
    items
}

/// The tokens, those of a macro's fragment such as `$code` without the group around them.
fn bare(tokens: TokenStream, bared: &mut Vec<TokenTree>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::None => bare(group.stream(), bared),
            token => bared.push(token),
        }
    }
}

fn shaped(item: Vec<TokenTree>) -> Item {
    let shape = match item.as_slice() {
        [TokenTree::Ident(key)] => Shape::Word(key.clone()),
        [TokenTree::Ident(key), TokenTree::Group(group)] if group.delimiter() == Delimiter::Parenthesis => {
            Shape::List(key.clone(), group.clone())
        }
        [TokenTree::Ident(key), TokenTree::Punct(equals), value @ ..] if equals.as_char() == '=' => {
            Shape::Pair(key.clone(), TokenStream::from_iter(value.to_vec()))
        }
        _ => Shape::Other,
    };
    Item { tokens: TokenStream::from_iter(item), shape }
}

/// The literal that the tokens are.
pub(crate) fn literal(tokens: &TokenStream) -> Option<Lit> {
    syn::parse2(tokens.clone()).ok()
}

/// The string that the tokens are.
pub(crate) fn text(tokens: &TokenStream) -> Option<LitStr> {
    if let Some(Lit::Str(text)) = literal(tokens) { Some(text) } else { None }
}

/// Whether the tokens are a path.
pub(crate) fn is_path(tokens: &TokenStream) -> bool {
    syn::parse2::<Path>(tokens.clone()).is_ok()
}

/// `"name"` or `"name" = literal`.
pub(crate) fn pair(tokens: &TokenStream) -> Option<(LitStr, Option<Lit>)> {
    let mut tokens = tokens.clone().into_iter();
    let name = text(&tokens.next()?.into())?;
    match tokens.next() {
        None => Some((name, None)),
        Some(TokenTree::Punct(equals)) if equals.as_char() == '=' => Some((name, Some(literal(&tokens.collect())?))),
        Some(_) => None,
    }
}

/// The string of `key = "…"`.
pub(crate) fn string(key: &Ident, value: &TokenStream, errors: &mut Errors) -> Option<LitStr> {
    let text = text(value);
    if text.is_none() && value.is_empty() {
        errors.at(key, format!("`{key}` has no value; write `{key} = \"…\"`"));
    } else if text.is_none() {
        errors.at(value, format!("`{key}` is a string; write `{key} = \"…\"`"));
    }
    text
}

/// A literal once more.
pub(crate) fn copy(literal: &LitStr) -> LitStr {
    LitStr::new(&literal.value(), literal.span())
}

/// Sets what may be given once.
pub(crate) fn set<T>(slot: &mut Option<T>, value: Option<T>, key: &Ident, errors: &mut Errors) {
    match slot {
        Some(_) => report_twice(key, errors),
        None => *slot = value,
    }
}

fn report_twice(key: &Ident, errors: &mut Errors) {
    errors.at(key, format!("`{key}` stands here twice; keep one"));
}

/// Reports a key that the attribute does not know.
pub(crate) fn unknown_key(item: &Item, attribute: &str, keys: &[&str], errors: &mut Errors) {
    let (tokens, word): (&dyn ToTokens, String) = match &item.shape {
        Shape::Pair(key, _) | Shape::List(key, _) | Shape::Word(key) => (key, key.to_string()),
        Shape::Other => (item, String::new()),
    };
    let message = match nearest(&word, keys.iter().copied()) {
        Some("hide" | "expose") if matches!(item.shape, Shape::Pair(..)) && keys.contains(&word.as_str()) => {
            format!("`{word}` takes no value; write it alone")
        }
        Some(key @ ("body" | "crate")) if key == word => format!("`{key}` has no value; write `{key} = path`"),
        Some("one_of") if word == "one_of" => "`one_of` lists no status; write `one_of(…)`".to_owned(),
        Some("allow") if word == "allow" => "`allow` names no rule; write `allow(rule, …)`".to_owned(),
        Some(key) if key == word => format!("`{key}` has no value; write `{key} = \"…\"`"),
        Some(key) => format!("unknown key `{word}` in `#[{attribute}]`; did you mean `{key}`?"),
        None => format!("`#[{attribute}]` does not take this; its keys are `{}`", keys.join("`, `")),
    };
    errors.at(tokens, message);
}

/// Reads `allow(rule, …)`.
pub(crate) fn allow(list: &Group, errors: &mut Errors) -> Vec<&'static Rule> {
    let mut allowed = Vec::new();
    for item in split(list.stream()) {
        let Shape::Word(name) = &item.shape else {
            errors.at(&item, "`allow` lists names of rules; write `allow(rule, …)`");
            continue;
        };
        let word = name.to_string();
        match rules::RULES.iter().find(|rule| rule.name == word) {
            Some(rule) if rule.allow => allowed.push(*rule),
            Some(_) => errors.at(name, format!("the rule `{word}` cannot be allowed; mend what it reports")),
            None => {
                let names = rules::allowable();
                let remedy = match nearest(&word, names.iter().copied()) {
                    Some(name) => format!("did you mean `{name}`?"),
                    None => format!("the rules are `{}`", names.join("`, `")),
                };
                errors.at(name, format!("unknown rule `{word}`; {remedy}"));
            }
        }
    }
    allowed
}
