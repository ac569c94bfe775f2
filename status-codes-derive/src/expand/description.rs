//! What a description of the errors says that no row does: doc comments, types of members and headers, and whether each is certain.
//! `__describe!` makes a table of it, or nothing.

use std::collections::HashMap;

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, TokenStreamExt as _, quote};
use syn::Type;

use super::on::Owner;
use crate::ast::{Field, Input, Variant, unraw};
use crate::attr::detail::Detail;
use crate::attr::display::Display;
use crate::attr::header::HeaderValue;
use crate::attr::inner::Inner;
use crate::attr::member::{MemberAttr, MemberValue};
use crate::attr::text::Text;
use crate::format;
use crate::lookup;

pub(super) fn of(input: &Input<'_>) -> TokenStream {
    let (krate, name) = (input.api.krate(), unraw(input.ident));
    let docs = input.api.docs.is_some();
    let members: Vec<_> = input.members.iter().map(member).collect();
    let shared = part(&headers(Owner::Enum(input)), &members, input.api.body.as_ref());
    let mut types = Types::default();
    let variants: Vec<_> = input.variants.iter().map(|variant| self::variant(input, variant, &mut types)).collect();
    let (members, headers) = (types.members.list, types.headers.list);
    quote!(#krate::__describe! { #name #docs #shared, [#(#variants)*] [#members] [#headers] })
}

/// The types of the fields that are sent.
#[derive(Default)]
struct Types {
    members: Places,
    headers: Places,
}

/// Types with their places. A type whose name is one word is there once.
#[derive(Default)]
struct Places {
    known: HashMap<String, usize>,
    list: TokenStream,
    len: usize,
}

impl Places {
    fn of(&mut self, ty: &Type) -> Literal {
        let word = match ty {
            Type::Path(path) => path.path.get_ident().map(ToString::to_string),
            _ => None,
        };
        let known = word.as_ref().and_then(|word| self.known.get(word)).copied();
        let place = known.unwrap_or(self.len);
        let literal = Literal::usize_unsuffixed(place);
        if known.is_none() {
            self.list.extend(quote!(#literal #ty,));
            self.len += 1;
            self.known.extend(word.map(|word| (word, place)));
        }
        literal
    }
}

fn variant(input: &Input<'_>, variant: &Variant<'_>, types: &mut Types) -> TokenStream {
    let kind = match (variant.status.inner(), variant.inner_field()) {
        (None, _) => Part::Word("__R"),
        (Some(Inner::With(_)), _) | (_, None) => Part::Tokens(quote!(__K::Unknown)),
        (_, Some(Field { ty, .. })) => {
            Part::Tokens(quote!(__K::Inner(|| (&__Of::<#ty>::NEW).__status_codes_described())))
        }
    };
    let (docs, source) = (docs(input, variant), source(variant));
    let text: &dyn ToTokens = text(variant).map_or(&"", |text| text);
    let (mut headers, mut members) = (headers(Owner::Variant(variant)), Vec::new());
    members.extend(variant.members.iter().map(member));
    for field in &variant.fields {
        if let Some(name) = field.header_name() {
            let place = types.headers.of(field.ty);
            headers.push(quote!(__H::Field(#name, #place)));
        }
        if field.is_member() {
            let name = field.member_name();
            members.push(match (name, field.member_function()) {
                (Some(name), Some(_)) => quote!(__M::Unknown(#name)),
                (name, _) => {
                    let place = types.members.of(field.ty);
                    name.map_or_else(|| quote!(__M::Flattened(#place)), |name| quote!(__M::Typed(#name, #place)))
                }
            });
        }
    }
    let own = part(&headers, &members, variant.attr.body.as_ref());
    quote!({ #docs #kind, #source #text #own })
}

/// Tokens of the output. One word is common, and cheaper than a stream of it.
enum Part {
    Word(&'static str),
    Tokens(TokenStream),
}

impl ToTokens for Part {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Self::Word(word) => tokens.append(Ident::new(word, Span::call_site())),
            Self::Tokens(own) => own.to_tokens(tokens),
        }
    }
}

fn part(headers: &[TokenStream], members: &[TokenStream], body: Option<&TokenStream>) -> Part {
    if headers.is_empty() && members.is_empty() && body.is_none() {
        return Part::Word("__N");
    }
    let body = match body {
        Some(body) => Part::Tokens(quote!(__Some(|| (&__Body::<#body, Self>::NEW).__status_codes_writer()))),
        None => Part::Word("__None"),
    };
    Part::Tokens(quote!(__P(&[#(#headers),*], &[#(#members),*], #body)))
}

/// The first digit of the status, if it is known.
fn class(variant: &Variant<'_>) -> Option<char> {
    variant.status.number().and_then(lookup::first_digit)
}

/// The doc comment, unless it is private.
fn docs<'v>(input: &Input<'_>, variant: &'v Variant<'_>) -> &'v str {
    let is_public = input.api.docs.is_some() || class(variant) != Some('5');
    if is_public && !input.is_hidden { &variant.docs } else { "" }
}

/// Where the public text comes from, if the row does not have it.
fn source(variant: &Variant<'_>) -> Part {
    Part::Word(match (&variant.attr.detail, text(variant)) {
        (Some(Detail::With { .. }), _) => "__W",
        (_, None) => "__U",
        (Some(Detail::Text(_)), Some(_)) => "__T",
        (_, Some(_)) => "__D",
    })
}

/// The format string of the public text.
fn text<'v>(variant: &'v Variant<'_>) -> Option<&'v Text> {
    let is_shown = class(variant).is_none_or(|class| class == '4');
    match (&variant.attr.detail, variant.display.as_deref()) {
        (Some(Detail::Text(text)), _) if !format::named(text.value()).is_empty() => Some(text),
        (Some(Detail::Expose(_)), Some(Display::Format(text, _))) => Some(text),
        (None, Some(Display::Format(text, _))) if is_shown => Some(text),
        _ => None,
    }
}

fn headers(owner: Owner<'_, '_>) -> Vec<TokenStream> {
    let mut headers = Vec::new();
    for header in owner.headers() {
        let (name, on) = (&header.name, owner.numbers(header));
        headers.push(match &header.value {
            HeaderValue::Constant(value) => quote!(__H::Constant(#name, #on, #value)),
            HeaderValue::With(_) => quote!(__H::Function(#name, #on)),
        });
    }
    headers
}

fn member(member: &MemberAttr) -> TokenStream {
    let name = &member.name;
    match &member.value {
        MemberValue::Constant(value) => quote!(__M::Constant(#name, || __constant(&#value))),
        MemberValue::With { .. } => quote!(__M::Unknown(#name)),
    }
}
