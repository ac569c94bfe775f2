//! Finds the fields that a text names.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::LitStr;

use crate::ast::{Field, unraw};
use crate::attr::text::Text;
use crate::format::{self, Placeholder};

/// A format string and its arguments.
pub(super) struct Format<'a> {
    pub(super) text: &'a Text,
    pub(super) placeholders: Vec<Placeholder>,
    pub(super) arguments: &'a [TokenStream],
}

/// A field that a text names.
pub(super) struct Mention<'a> {
    /// `{0}` or `.0.kind()`
    pub(super) written: String,
    pub(super) place: &'a dyn ToTokens,
    pub(super) field: &'a Field<'a>,
}

impl<'a> Format<'a> {
    /// The fields that it names, in the order of the text, and then those of the arguments.
    pub(super) fn mentions(&self, fields: &'a [Field<'a>]) -> Vec<Mention<'a>> {
        let mut mentions = Vec::new();
        for name in self.placeholders.iter().flat_map(Placeholder::names) {
            // If there are arguments, `{}` is the next of them.
            let is_argument = if name.starts_with(|c: char| c.is_ascii_digit()) {
                !self.arguments.is_empty()
            } else {
                self.arguments.iter().any(|argument| named(argument).as_deref() == Some(name))
            };
            let field = fields.iter().find(|field| !is_argument && field.is_called(name));
            mentions.extend(field.map(|field| Mention { written: format!("{{{name}}}"), place: self.text, field }));
        }
        for argument in self.arguments {
            let name_tokens = if named(argument).is_some() { 2 } else { 0 };
            let value: TokenStream = argument.clone().into_iter().skip(name_tokens).collect();
            for field in fields.iter().filter(|field| mentions_field(value.clone(), field)) {
                mentions.push(Mention { written: argument.to_string(), place: argument, field });
            }
        }
        mentions
    }
}

/// The name of an argument: `kind` of `kind = source.kind()`.
fn named(argument: &TokenStream) -> Option<String> {
    let mut tokens = argument.clone().into_iter();
    match (tokens.next()?, tokens.next()?, tokens.next()?) {
        (TokenTree::Ident(name), TokenTree::Punct(equals), next) if equals.as_char() == '=' => {
            let is_comparison = matches!(next, TokenTree::Punct(next) if next.as_char() == '=');
            (!is_comparison).then(|| unraw(&name))
        }
        _ => None,
    }
}

/// Whether an argument names the field: `source`, `.0`, `self.source.kind()`, `format!("{source}")`.
fn mentions_field(argument: TokenStream, field: &Field<'_>) -> bool {
    let mut before = Before::Start;
    let mut tokens = argument.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let next = match tokens.peek() {
            Some(TokenTree::Punct(next)) => next.as_char(),
            _ => ' ',
        };
        let is_named = match &token {
            TokenTree::Group(group) => mentions_field(group.stream(), field),
            // The name of another item, of a field in a struct literal, or of this argument.
            TokenTree::Ident(_) if matches!(next, ':' | '!') || matches!(before, Before::Path) => false,
            TokenTree::Ident(name) => !matches!(before, Before::OtherDot) && field.is_called(&unraw(name)),
            TokenTree::Literal(literal) => {
                let text = literal.to_string();
                match before {
                    // `.0`, or `.0.1`, which is a single token.
                    Before::OwnDot => text.split('.').next().is_some_and(|position| field.is_called(position)),
                    Before::OtherDot => false,
                    _ => is_named_in(&token, field),
                }
            }
            TokenTree::Punct(_) => false,
        };
        if is_named {
            return true;
        }
        before = before.then(&token);
    }
    false
}

/// Whether a format string inside an argument names the field.
fn is_named_in(token: &TokenTree, field: &Field<'_>) -> bool {
    let Ok(text) = syn::parse2::<LitStr>(token.clone().into()) else { return false };
    let placeholders = format::placeholders_of(&text.value());
    // A position in it belongs to its own arguments.
    let is_position = |name: &str| name.starts_with(|c: char| c.is_ascii_digit());
    placeholders.iter().flat_map(Placeholder::names).any(|name| !is_position(name) && field.is_called(name))
}

/// What comes before a token. It tells whose field a name after a dot is.
#[derive(Clone, Copy)]
enum Before {
    Start,
    /// An expression that can have a dot after it.
    Value,
    /// `self`
    Own,
    /// `.field`, or `self.field`
    OwnDot,
    /// `other.field`
    OtherDot,
    /// `:`
    Colon,
    /// `::`
    Path,
}

impl Before {
    fn then(self, token: &TokenTree) -> Self {
        const KEYWORDS: [&str; 10] = ["as", "else", "if", "in", "match", "move", "mut", "ref", "return", "while"];
        match token {
            TokenTree::Ident(name) if name == "self" => Self::Own,
            TokenTree::Ident(name) if KEYWORDS.iter().any(|keyword| name == keyword) => Self::Start,
            TokenTree::Ident(_) | TokenTree::Group(_) | TokenTree::Literal(_) => Self::Value,
            TokenTree::Punct(punct) => match (punct.as_char(), self) {
                ('.', Self::Start | Self::Own) => Self::OwnDot,
                ('.', Self::Value) => Self::OtherDot,
                (':', Self::Colon) => Self::Path,
                (':', _) => Self::Colon,
                // `?` ends a value. A second dot makes a range, which begins a new one.
                ('?', _) => Self::Value,
                _ => Self::Start,
            },
        }
    }
}
