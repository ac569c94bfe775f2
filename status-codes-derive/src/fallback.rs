//! What is left behind where the input is wrong: an implementation that compiles, so that one mistake is one error.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Data, DeriveInput};

use crate::expand::generics::{self, Impl};

pub(crate) fn input(node: &DeriveInput) -> TokenStream {
    // It could not have been an error anyhow: nobody waits for its implementation.
    if matches!(node.data, Data::Union(_)) {
        return TokenStream::new();
    }
    let ident = &node.ident;
    let Impl { generics, ty, bounds } = generics::implementation(ident, &node.generics, &[]);
    quote! {
        #[allow(deprecated)]
        const _: () = {
            use ::status_codes::__private as __p;

            #[automatically_derived]
            impl #generics __p::ApiError for #ty #bounds {
                fn status(&self) -> __p::StatusCode {
                    ::core::unreachable!()
                }
            }

            ::status_codes::__respond!([#generics] [#ty] [#bounds]);
        };
    }
}
