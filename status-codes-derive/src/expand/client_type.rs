//! The types of the fields that clients read.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::{ToTokens as _, quote_spanned};

use super::pattern::span_of;
use crate::ast::{Field, Input};

/// What a client reads of an inner error.
pub(super) fn client_type(input: &Input<'_>, inner: &Field<'_>) -> TokenStream {
    let (krate, ty) = (input.api.krate(), outside(input, inner.ty.to_token_stream()));
    let span = span_of(inner.ty);
    quote_spanned!(span=> <#ty as #krate::__private::client::HasClient>::Client)
}

/// The type of a field without borrowed texts and lists.
pub(super) fn owned_type(input: &Input<'_>, field: &Field<'_>) -> TokenStream {
    let krate = input.api.krate();
    owned(outside(input, field.ty.to_token_stream()), &krate)
}

/// `String` for `&str`, `Vec<T>` for `&[T]`, anywhere in a type.
fn owned(ty: TokenStream, krate: &TokenStream) -> TokenStream {
    let mut owned_ty = TokenStream::new();
    let mut tokens = ty.into_iter().peekable();
    while let Some(token) = tokens.next() {
        if !matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '&') {
            owned_ty.extend([in_group(token, &|inside| owned(inside, krate))]);
            continue;
        }
        let mut lifetime = Vec::new();
        if matches!(tokens.peek(), Some(TokenTree::Punct(punct)) if punct.as_char() == '\'') {
            lifetime.extend(tokens.next());
            lifetime.extend(tokens.next());
        }
        let span = span_of(&token);
        match tokens.peek() {
            Some(TokenTree::Ident(name)) if name == "str" => {
                owned_ty.extend(quote_spanned!(span=> #krate::__private::client::String));
                tokens.next();
            }
            Some(TokenTree::Group(group)) if is_slice(group) => {
                let inside = owned(group.stream(), krate);
                owned_ty.extend(quote_spanned!(span=> #krate::__private::client::Vec<#inside>));
                tokens.next();
            }
            _ => {
                owned_ty.extend([token]);
                owned_ty.extend(lifetime);
            }
        }
    }
    owned_ty
}

fn is_slice(group: &Group) -> bool {
    let is_array = |token: TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ';');
    group.delimiter() == Delimiter::Bracket && !group.stream().into_iter().any(is_array)
}

/// Tokens of the server's type, in another item: `Self` is its name.
pub(super) fn outside(input: &Input<'_>, tokens: TokenStream) -> TokenStream {
    let named = |token| match token {
        TokenTree::Ident(name) if name == "Self" => {
            let mut server = input.ident.clone();
            server.set_span(server.span().located_at(name.span()));
            TokenTree::Ident(server)
        }
        token => in_group(token, &|inside| outside(input, inside)),
    };
    tokens.into_iter().map(named).collect()
}

/// A token, changed inside if it is a group.
fn in_group(token: TokenTree, change: &dyn Fn(TokenStream) -> TokenStream) -> TokenTree {
    let TokenTree::Group(group) = token else { return token };
    let mut changed = Group::new(group.delimiter(), change(group.stream()));
    changed.set_span(group.span());
    TokenTree::Group(changed)
}
