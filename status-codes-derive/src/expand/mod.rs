//! The implementation: one table of rows, one match from variant to row, and an arm elsewhere only for a variant with
//! something of its own. It cannot fail; all checks are behind it.

mod constant;
mod document;
mod facets;
pub(crate) mod generics;
mod row;
mod warning;

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote};
use syn::spanned::Spanned as _;
use syn::{Ident, Member};

use crate::ast::{Field, Input, Variant};
use generics::Impl;

pub(crate) fn input(input: &Input<'_>) -> TokenStream {
    let Impl { generics, ty, bounds } = generics::implementation(input.ident, input.generics, &generics::roles(input));
    let rows = row::table(input);
    let krate = input.api.krate();
    let respond = input.api.trait_only.is_none().then(|| quote!(#krate::__respond!([#generics] [#ty] [#bounds]);));
    let methods = [
        facets::status(input),
        facets::spec(input),
        facets::detail(input),
        facets::headers(input),
        facets::members(input),
        facets::body(input),
        facets::log(input),
        facets::json(input),
        facets::nested(input),
    ];
    let warnings = warning::all(input);
    quote! {
        #warnings
        #[allow(deprecated, unused_qualifications, clippy::all, clippy::pedantic)]
        const _: () = {
            use #krate::__private as __p;

            #rows

            #[automatically_derived]
            impl #generics __p::ApiError for #ty #bounds {
                #(#methods)*
            }

            #respond
        };
    }
}

/// `Self::Variant { id: __f0, .. }`, with the fields that an arm needs.
fn pattern<'f>(
    input: &Input<'_>,
    variant: &Variant<'_>,
    fields: impl IntoIterator<Item = &'f Field<'f>>,
) -> TokenStream {
    let path = path(input, variant);
    let bindings = fields.into_iter().map(|field| {
        let (member, binding) = (&field.member, binding(field, variant));
        quote!(#member: #binding)
    });
    quote!(#path { #(#bindings,)* .. })
}

fn path(input: &Input<'_>, variant: &Variant<'_>) -> TokenStream {
    let ident = variant.ident;
    if input.is_enum { quote!(Self::#ident) } else { quote!(Self) }
}

/// The variable of a field. It carries the span of the field's type: there the compiler says what the type lacks.
fn binding(field: &Field<'_>, variant: &Variant<'_>) -> Ident {
    let position = variant.fields.iter().position(|other| same_member(&other.member, &field.member)).unwrap_or(0);
    format_ident!("__f{position}", span = at(field.ty))
}

/// The place of the user's tokens, and the macro's own context: names mean there what they mean here.
fn at(tokens: impl quote::ToTokens) -> Span {
    Span::call_site().located_at(tokens.span())
}

fn same_member(one: &Member, other: &Member) -> bool {
    match (one, other) {
        (Member::Named(one), Member::Named(other)) => one == other,
        (Member::Unnamed(one), Member::Unnamed(other)) => one.index == other.index,
        _ => false,
    }
}
