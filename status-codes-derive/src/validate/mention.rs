//! Finds the fields that a text names.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};
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
            // If there are arguments without a name, `{}` is the next of them.
            let is_argument = if name.starts_with(|c: char| c.is_ascii_digit()) {
                self.arguments.iter().any(|argument| named(argument).is_none())
            } else {
                self.arguments.iter().any(|argument| named(argument).as_deref() == Some(name))
            };
            // `{self:?}` prints every field.
            let is_meant = |field: &&Field<'_>| !is_argument && (field.is_called(name) || name == "self");
            for field in fields.iter().filter(is_meant) {
                mentions.push(Mention { written: format!("{{{name}}}"), place: self.text, field });
            }
        }
        mentions.extend(in_arguments(self.arguments, fields));
        mentions
    }

    /// Whether an argument calls a method of the error, or passes the error on. What that prints cannot be read here.
    pub(super) fn uses_self(&self) -> bool {
        self.arguments.iter().any(|argument| uses_self(argument.clone()))
    }
}

/// The fields that arguments name.
pub(super) fn in_arguments<'a>(arguments: &'a [TokenStream], fields: &'a [Field<'a>]) -> Vec<Mention<'a>> {
    let mut mentions = Vec::new();
    for argument in arguments {
        let name_tokens = if named(argument).is_some() { 2 } else { 0 };
        let value: TokenStream = argument.clone().into_iter().skip(name_tokens).collect();
        for field in fields.iter().filter(|field| mentions_field(value.clone(), field)) {
            mentions.push(Mention { written: argument.to_string(), place: argument, field });
        }
    }
    mentions
}

/// Whether `self` is anything but the beginning of `self.field`.
fn uses_self(argument: TokenStream) -> bool {
    let tokens: Vec<TokenTree> = argument.into_iter().collect();
    tokens.iter().enumerate().any(|(at, token)| match token {
        TokenTree::Group(group) => uses_self(group.stream()),
        TokenTree::Ident(name) if name == "self" => {
            let is_dot = matches!(tokens.get(at + 1), Some(TokenTree::Punct(dot)) if dot.as_char() == '.');
            let is_call = matches!(tokens.get(at + 3), Some(TokenTree::Group(call)) if call.delimiter() == Delimiter::Parenthesis);
            !is_dot || is_call
        }
        _ => false,
    })
}

/// Whether a group is the error itself: `(self)`, `(*self)`.
fn is_self(group: &TokenStream) -> bool {
    group.clone().into_iter().all(|token| match token {
        TokenTree::Punct(punct) => matches!(punct.as_char(), '*' | '&'),
        TokenTree::Group(group) => is_self(&group.stream()),
        TokenTree::Ident(name) => name == "self",
        TokenTree::Literal(_) => false,
    }) && !group.is_empty()
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
            // The beginning of `!=`.
            Some(TokenTree::Punct(next)) if next.as_char() == '!' && next.spacing() == Spacing::Joint => ' ',
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
    let is_meant = |name: &str| name == "self" || (!is_position(name) && field.is_called(name));
    placeholders.iter().flat_map(Placeholder::names).any(is_meant)
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
        const KEYWORDS: [&str; 12] =
            ["as", "break", "continue", "else", "if", "in", "match", "move", "mut", "ref", "return", "while"];
        match token {
            TokenTree::Ident(name) if name == "self" => Self::Own,
            TokenTree::Group(group) if is_self(&group.stream()) => Self::Own,
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
