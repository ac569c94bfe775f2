//! The header of the implementation: generics, type, bounds.

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{Generics, Ident, Type};

use crate::ast::Input;
use crate::attr::extension::ExtensionAttr;
use crate::validate::text;

/// `impl #generics … for #ty #bounds`
pub(crate) struct Impl {
    pub(crate) generics: TokenStream,
    pub(crate) ty: TokenStream,
    pub(crate) bounds: TokenStream,
}

/// A type, and what its role asks of it.
pub(crate) struct Role<'a> {
    ty: &'a Type,
    bound: TokenStream,
}

pub(crate) fn implementation(ident: &Ident, generics: &Generics, roles: &[Role<'_>]) -> Impl {
    let (impl_generics, ty_generics, where_clause) = generics.split_for_impl();
    let mut bounds = quote!();
    if generics.params.is_empty() {
        bounds = where_clause.to_token_stream();
    } else {
        let own = where_clause.iter().flat_map(|clause| &clause.predicates);
        let params: Vec<&Ident> = generics.type_params().map(|param| &param.ident).collect();
        // A bound on the type itself, in a recursive one, would have to hold before it holds.
        let asks = |role: &&Role<'_>| {
            let ty = || role.ty.to_token_stream();
            mentions(ty(), &params) && !mentions(ty(), &[ident])
        };
        let inferred = roles.iter().filter(asks).map(|role| {
            let Role { ty, bound } = role;
            quote!(#ty: #bound)
        });
        // What `Error` asks of the parameters, whoever implements it knows.
        bounds.extend(quote!(where #(#own,)* #ident #ty_generics: ::core::error::Error, #(#inferred,)*));
    }
    Impl { generics: impl_generics.to_token_stream(), ty: quote!(#ident #ty_generics), bounds }
}

/// What the fields' roles ask of their types.
pub(crate) fn roles<'a>(input: &'a Input<'_>) -> Vec<Role<'a>> {
    let private = input.api.krate();
    let private = quote!(#private::__private);
    let mut roles = Vec::new();
    for variant in &input.variants {
        let shown = variant.attr.detail.as_ref().map(text::placeholders_of).unwrap_or_default();
        for field in &variant.fields {
            let asks = [
                (variant.status.is_transparent(), quote!(#private::ApiError)),
                (field.status.is_some(), quote!(#private::ToStatus)),
                (field.header.is_some(), quote!(#private::ToHeader)),
                (
                    matches!(field.extension, Some(ExtensionAttr::Member(_) | ExtensionAttr::Flatten)),
                    quote!(#private::Member),
                ),
            ];
            let asked = asks.into_iter().filter_map(|(asks, bound)| asks.then_some(bound));
            roles.extend(asked.map(|bound| Role { ty: field.ty, bound }));
            let formats = shown.iter().filter(|placeholder| placeholder.name == field.name());
            roles.extend(formats.map(|placeholder| Role { ty: field.ty, bound: placeholder.format() }));
        }
    }
    roles
}

/// Whether a type names one of the parameters.
fn mentions(ty: TokenStream, params: &[&Ident]) -> bool {
    ty.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => params.contains(&&ident),
        TokenTree::Group(group) => mentions(group.stream(), params),
        _ => false,
    })
}
