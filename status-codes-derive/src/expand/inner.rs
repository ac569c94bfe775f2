//! Inner errors: where they are, and what the variant adds to them.

use proc_macro2::TokenStream;
use quote::quote;

use super::pattern::{binding, bindings, call, pattern};
use super::row;
use crate::ast::{Input, Variant};
use crate::attr::inner::Inner;

pub(super) fn nested(input: &Input<'_>) -> TokenStream {
    let rows = row::reference(input);
    let (mut arms, mut count, mut specs, mut open) = (TokenStream::new(), 0, Vec::new(), None);
    for variant in &input.variants {
        if let Some(Inner::With(path)) = variant.status.inner() {
            let (pattern, fields) = (pattern(input, variant, &|_| true), bindings(variant));
            let call = call(path, &quote!(#(#fields),*));
            arms.extend(quote!(__p::Some(#pattern) => __p::Some(__p::inner::of(#call)),));
            // The type of what the function returns is not known.
            open = Some(quote!(.open()));
        } else if let Some(inner) = variant.inner_field() {
            let pattern = pattern(input, variant, &|field| field.position == inner.position);
            let (binding, ty) = (binding(inner), inner.ty);
            arms.extend(quote!(__p::Some(#pattern) => __p::Some(<#ty as __p::ApiError>::as_dyn(#binding)),));
            specs.push(quote!(<#ty as __p::ApiError>::specs));
        } else {
            continue;
        }
        count += 1;
    }
    if count == 0 {
        return quote! {
            fn specs() -> __p::Specs {
                __p::Specs::new(#rows, &[])
            }
        };
    }
    // An arm for `None` follows in any case.
    if count < input.variants.len() {
        arms.extend(quote!(__p::Some(_) |));
    }
    quote! {
        fn inner(&self) -> __p::Option<&dyn __p::ApiError> {
            __p::facets::inner(self)
        }

        fn nested(__error: __p::Option<&Self>) -> __p::Nested<'_> {
            __p::Nested {
                error: match __error { #arms __p::None => __p::None },
                specs: __p::Specs::new(#rows, &[#(#specs),*]) #open,
            }
        }
    }
}

/// The body of an inner error, if members of the variant are missing in it.
pub(super) fn body(input: &Input<'_>, variant: &Variant<'_>) -> Option<TokenStream> {
    let is_inner = variant.status.is_transparent() && input.api.body.is_none();
    let mut names: Vec<String> = variant.members(input).iter().map(|member| member.name.value().to_owned()).collect();
    for field in variant.fields.iter().filter(|field| field.is_member()) {
        names.push(field.member_name().unwrap_or_else(|| "(flattened)".to_owned()));
    }
    (is_inner && !names.is_empty()).then(|| quote!(__p::inner::body(self, __out, &[#(#names),*])))
}
