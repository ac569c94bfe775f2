//! What is left behind where the input is wrong: an implementation that compiles, so that one mistake is one error.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Data, DeriveInput};

use crate::ast::Input;
use crate::expand::generics::{self, Impl};

pub(crate) fn input(node: &DeriveInput, input: &Input<'_>) -> TokenStream {
    // It could not have been an error anyhow: nobody waits for its implementation.
    if matches!(node.data, Data::Union(_)) {
        return TokenStream::new();
    }
    let krate = input.api.krate();
    let Impl { generics, ty, bounds } = generics::implementation(&node.ident, &node.generics, &[]);
    let respond = input.api.trait_only.is_none().then(|| quote!(#krate::__respond!([#generics] [#ty] [#bounds]);));
    quote! {
        #[allow(deprecated)]
        const _: () = {
            use #krate::__private as __p;

            #[automatically_derived]
            impl #generics __p::ApiError for #ty #bounds {
                fn status(&self) -> __p::StatusCode {
                    ::core::unreachable!()
                }
            }

            #respond
        };
    }
}
