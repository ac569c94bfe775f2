//! The implementation: one table of rows, one match from variant to row, and an arm elsewhere only for a variant with
//! something of its own. It cannot fail; all checks are behind it.

mod constant;
mod document;
mod facets;
pub(crate) mod generics;
mod row;
mod warning;

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use syn::spanned::Spanned as _;
use syn::{Ident, Index};

use crate::ast::{Field, Input, Variant};
use generics::{Impl, Role};

pub(crate) fn input(input: &Input<'_>) -> TokenStream {
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
    let methods = quote!(#(#methods)*);
    let implementation = implementation(input, &generics::roles(input), &row::table(input), &methods);
    let warnings = warning::all(input);
    quote!(#warnings #implementation)
}

/// The implementation around its methods, and what they name beside it.
pub(crate) fn implementation(
    input: &Input<'_>,
    roles: &[Role<'_>],
    rows: &TokenStream,
    methods: &TokenStream,
) -> TokenStream {
    let Impl { generics, ty, bounds } = generics::implementation(input.ident, input.generics, roles);
    let krate = input.api.krate();
    let respond = input.api.trait_only.is_none().then(|| quote!(#krate::__respond!([#generics] [#ty] [#bounds]);));
    quote! {
        #[allow(deprecated, unused_qualifications, clippy::all, clippy::pedantic)]
        const _: () = {
            use #krate::__private as __p;

            #rows

            #[automatically_derived]
            impl #generics __p::ApiError for #ty #bounds {
                #methods
            }

            #respond
        };
    }
}

/// `Self::Variant { id: __f0, .. }`, with the fields that an arm needs.
fn pattern(input: &Input<'_>, variant: &Variant<'_>, needs: &dyn Fn(&Field<'_>) -> bool) -> TokenStream {
    let mut bindings = TokenStream::new();
    for field in variant.fields.iter().filter(|field| needs(field)) {
        let binding = binding(field);
        bindings.extend(if let Some(name) = &field.original.ident {
            quote!(#name: #binding,)
        } else {
            let position = Index::from(field.position);
            quote!(#position: #binding,)
        });
    }
    let ident = variant.ident;
    if input.is_enum { quote!(Self::#ident { #bindings .. }) } else { quote!(Self { #bindings .. }) }
}

/// The variables of all fields, as arguments.
fn bindings(variant: &Variant<'_>) -> Vec<Ident> {
    variant.fields.iter().map(binding).collect()
}

/// The variable of a field. It carries the span of the field's type: there the compiler says what the type lacks.
fn binding(field: &Field<'_>) -> Ident {
    Ident::new(&format!("__f{}", field.position), at(field.ty))
}

/// The place of the user's tokens, and the macro's own context: names mean there what they mean here.
fn at(tokens: &dyn ToTokens) -> Span {
    Span::call_site().located_at(tokens.span())
}
