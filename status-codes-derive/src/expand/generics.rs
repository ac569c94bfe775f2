//! The header of the implementation: generics, type and bounds.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{Generics, Ident, Type};

use crate::ast::{Field, Input, Variant};
use crate::format;

/// `impl #generics … for #ty #bounds`
pub(crate) struct Impl {
    pub(crate) generics: TokenStream,
    pub(crate) ty: TokenStream,
    pub(crate) bounds: TokenStream,
}

/// The type of a field, and the trait that its role requires.
pub(crate) struct Role<'a> {
    ty: &'a Type,
    bound: TokenStream,
}

pub(crate) fn header(ident: &Ident, generics: &Generics, roles: &[Role<'_>]) -> Impl {
    let (impl_generics, ty_generics, where_clause) = generics.split_for_impl();
    let mut bounds = quote!();
    if generics.params.is_empty() {
        bounds = where_clause.to_token_stream();
    } else {
        bounds.extend(quote!(where));
        if let Some(own) = where_clause {
            for predicate in &own.predicates {
                bounds.extend(quote!(#predicate,));
            }
        }
        // Only the author of the `Error` implementation knows which bounds it needs.
        bounds.extend(quote!(#ident #ty_generics: ::core::error::Error,));
        let params: Vec<&Ident> = generics.type_params().map(|param| &param.ident).collect();
        for Role { ty, bound } in roles {
            // In a recursive type, a bound that mentions the type itself would depend on itself.
            if mentions(ty.to_token_stream(), &params) && !mentions(ty.to_token_stream(), &[ident]) {
                bounds.extend(quote!(#ty: #bound,));
            }
        }
    }
    Impl { generics: impl_generics.to_token_stream(), ty: quote!(#ident #ty_generics), bounds }
}

/// The traits that the roles of the fields require.
pub(crate) fn roles<'a>(input: &'a Input<'_>) -> Vec<Role<'a>> {
    let krate = input.api.krate();
    let mut roles = Vec::new();
    for variant in &input.variants {
        let placeholders =
            variant.attr.detail_text().map(|detail| format::placeholders_of(detail.value())).unwrap_or_default();
        for field in &variant.fields {
            for (has_role, name) in &[
                (is_inner(variant, field), "ApiError"),
                (field.status.is_some(), "ToStatus"),
                (field.header_name().is_some(), "ToHeader"),
                (field.is_flattened_header(), "ToHeaders"),
                (field.is_member() && field.member_function().is_none(), "Member"),
            ] {
                if *has_role {
                    let name = Ident::new(name, Span::call_site());
                    roles.push(Role { ty: field.ty, bound: quote!(#krate::__private::#name) });
                }
            }
            for placeholder in &placeholders {
                if placeholder.name == field.name() {
                    roles.push(Role { ty: field.ty, bound: placeholder.trait_path() });
                }
            }
        }
    }
    roles
}

fn is_inner(variant: &Variant<'_>, field: &Field<'_>) -> bool {
    variant.inner_field().is_some_and(|inner| inner.position == field.position)
}

/// Whether a type names one of the parameters.
fn mentions(ty: TokenStream, params: &[&Ident]) -> bool {
    ty.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => params.contains(&&ident),
        TokenTree::Group(group) => mentions(group.stream(), params),
        _ => false,
    })
}
