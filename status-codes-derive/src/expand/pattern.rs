//! Patterns, the variables that they bind, calls, names and spans.

use proc_macro2::{Delimiter, Group, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::spanned::Spanned as _;
use syn::{Ident, Index};

use crate::ast::{Field, Input, Variant};

/// `Self::Variant { id: __f0, .. }`, with the fields that an arm needs.
pub(super) fn pattern(input: &Input<'_>, variant: &Variant<'_>, needs: &dyn Fn(&Field<'_>) -> bool) -> TokenStream {
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

/// The variables of all fields, as arguments of a function.
pub(super) fn bindings(variant: &Variant<'_>) -> Vec<Ident> {
    variant.fields.iter().map(binding).collect()
}

/// The variable of a field. It has the span of the field's type, because rustc reports a missing trait there.
pub(super) fn binding(field: &Field<'_>) -> Ident {
    Ident::new(&format!("__f{}", field.position), span_of(field.ty))
}

/// Names of constants of ours, in the place of the user's tokens.
pub(super) fn names<const N: usize>(kinds: [&str; N], rest: &str, place: &TokenStream) -> [Ident; N] {
    kinds.map(|kind| Ident::new(&format!("__{kind}_{rest}"), span_of(place)))
}

/// The locations of the user's first and last token, as `span_of` gives them. rustc joins the two.
pub(super) fn ends_of(tokens: &TokenStream) -> (Span, Span) {
    let first = span_of(tokens);
    let last = tokens.clone().into_iter().last();
    (first, last.map_or(first, |last| Span::call_site().located_at(last.span())))
}

/// A call of the user's function. The parentheses have the context of the path, because rustc joins only spans of one
/// context: what it reports is about the whole path.
pub(super) fn call(path: &TokenStream, arguments: &TokenStream) -> TokenStream {
    let last = path.clone().into_iter().last();
    let mut arguments = Group::new(Delimiter::Parenthesis, arguments.clone());
    arguments.set_span(last.map_or_else(Span::call_site, |last| last.span()));
    quote!(#path #arguments)
}

/// A reference to the result of the user's function.
pub(super) fn reference_to_call(path: &TokenStream, arguments: &TokenStream) -> TokenStream {
    let call = call(path, arguments);
    quote_spanned!(path.span()=> &#call)
}

/// The location of the user's tokens with the context of the macro, so that names resolve as they do in the macro.
pub(super) fn span_of(tokens: &dyn ToTokens) -> Span {
    Span::call_site().located_at(tokens.span())
}
