//! Splits attributes into items, and recognizes what an item is.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::ToTokens;
use syn::parse::Parser as _;
use syn::{Attribute, ExprPath, Ident, Lit, Meta, Path, PathArguments, PathSegment, TypePath};

use super::text::Text;
use crate::errors::Errors;
use crate::rejected;
use crate::rules::ATTRIBUTE;

/// The attributes of a node with this name.
pub(crate) fn named<'a>(attrs: &'a [Attribute], name: &str) -> Vec<&'a Attribute> {
    attrs.iter().filter(|attr| attr.path().is_ident(name)).collect()
}

/// The only attribute with this name. Further ones are reported.
pub(crate) fn single<'a>(attrs: &'a [Attribute], name: &str, errors: &mut Errors) -> Option<&'a Attribute> {
    let all = named(attrs, name);
    let (&first, repeated) = all.split_first()?;
    for attr in repeated {
        errors.at(attr, ATTRIBUTE.says(format!("`#[{name}]` is given twice"), "merge the two into one"));
    }
    Some(first)
}

/// An item of an attribute: the tokens between two commas.
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

/// The items of `#[name(…)]`. `None` if there are no parentheses.
pub(crate) fn items(attr: &Attribute) -> Option<Vec<Item>> {
    match &attr.meta {
        Meta::List(list) => Some(split(list.tokens.clone())),
        _ => None,
    }
}

/// Splits at commas that are neither inside `<…>` nor between the parameters of a closure.
pub(crate) fn split(tokens: TokenStream) -> Vec<Item> {
    let mut items = Vec::new();
    let mut item: Vec<TokenTree> = Vec::new();
    let mut depth = 0usize;
    let mut in_parameters = false;
    let mut before = ' ';
    let mut flat = Vec::new();
    flatten(tokens, &mut flat);
    for token in flat {
        let punct = if let TokenTree::Punct(punct) = &token { punct.as_char() } else { ' ' };
        match punct {
            ',' if depth == 0 && !in_parameters => {
                items.push(shaped(std::mem::take(&mut item)));
                before = ' ';
                continue;
            }
            '|' => in_parameters = !in_parameters && begins_closure(item.last()),
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

/// Whether a `|` after this token begins the parameters of a closure: `with = |id|`, `with = move |id|`.
fn begins_closure(before: Option<&TokenTree>) -> bool {
    match before {
        None => true,
        Some(TokenTree::Punct(punct)) => punct.as_char() == '=',
        Some(TokenTree::Ident(word)) => word == "move" || word == "async",
        Some(_) => false,
    }
}

/// Removes the groups without delimiters that enclose a macro's fragments, such as `$code`.
fn flatten(tokens: TokenStream, flat: &mut Vec<TokenTree>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::None => flatten(group.stream(), flat),
            token => flat.push(token),
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

/// The tokens as a literal, if they are one.
pub(crate) fn literal(tokens: &TokenStream) -> Option<Lit> {
    if rejected::find(tokens).is_some() { None } else { syn::parse2(tokens.clone()).ok() }
}

/// The tokens as a string, if they are one.
pub(crate) fn text(tokens: &TokenStream) -> Option<Text> {
    literal(tokens).and_then(string)
}

/// The literal as a string, if it is one. No string has a suffix.
pub(crate) fn string(literal: Lit) -> Option<Text> {
    match literal {
        Lit::Str(text) if text.suffix().is_empty() => Some(text.into()),
        _ => None,
    }
}

/// Whether the tokens are the path of a constant or a function.
pub(crate) fn is_path(tokens: &TokenStream) -> bool {
    syn::parse2::<ExprPath>(tokens.clone()).is_ok()
}

/// Whether the tokens are the path of a type.
pub(super) fn is_type(tokens: &TokenStream) -> bool {
    let is_call = |segment: &PathSegment| matches!(segment.arguments, PathArguments::Parenthesized(_));
    syn::parse2::<TypePath>(tokens.clone()).is_ok_and(|ty| !ty.path.segments.iter().any(is_call))
}

/// Whether the tokens are the path of a module.
pub(super) fn is_module(tokens: &TokenStream) -> bool {
    Path::parse_mod_style.parse2(tokens.clone()).is_ok()
}

/// A path in the user's spelling. Tokens print with spaces around `::`.
pub(crate) fn path_text(path: &TokenStream) -> String {
    path.to_string().replace(" :: ", "::").replace(":: ", "::")
}

/// `"name"` or `"name" = literal`.
pub(crate) fn pair(tokens: &TokenStream) -> Option<(Text, Option<Lit>)> {
    if let Some(name) = text(tokens) {
        return Some((name, None));
    }
    let (name, value) = named_value(tokens)?;
    Some((name, Some(literal(&value)?)))
}

/// `"name" = value`, whatever the value is.
pub(super) fn named_value(tokens: &TokenStream) -> Option<(Text, TokenStream)> {
    let mut tokens = tokens.clone().into_iter();
    let name = text(&tokens.next()?.into())?;
    let is_equals = matches!(tokens.next()?, TokenTree::Punct(equals) if equals.as_char() == '=');
    let value: TokenStream = tokens.collect();
    (is_equals && !value.is_empty()).then_some((name, value))
}
