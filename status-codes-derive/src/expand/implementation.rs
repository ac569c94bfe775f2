//! The frame of the implementation.

use proc_macro2::TokenStream;
use quote::quote;

use super::client;
use super::generics::{self, Impl, Role};
use crate::ast::Input;
use crate::attr::without::Without;

/// The implementation with these methods, and the rows that they use.
pub(crate) fn implementation(
    input: &Input<'_>,
    roles: &[Role<'_>],
    rows: &TokenStream,
    methods: &TokenStream,
) -> TokenStream {
    let Impl { generics, ty, bounds } = generics::header(input.ident, input.generics, roles);
    let krate = input.api.krate();
    let without = input.api.without.as_ref().map(|Without { names, .. }| quote!([#(#names)*]));
    let respond =
        input.api.trait_only.is_none().then(|| quote!(#krate::__respond!([#generics] [#ty] [#bounds] #without);));
    // The type of an inner error has to say what a client reads of it.
    let client = client::of(input).is_none().then(|| {
        // One that is refused is reported already.
        let is_open = input.api.client.is_some() || client::is_open(input);
        quote!(#krate::__client!([#generics] [#ty] [#bounds] #is_open);)
    });
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

            #client
        };
    }
}
