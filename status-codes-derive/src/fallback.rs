//! The implementation that is left behind if the input is wrong. It compiles, so that one mistake causes one error.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Data, DeriveInput};

use crate::ast::Input;
use crate::expand;

pub(crate) fn input(node: &DeriveInput, input: &Input<'_>) -> TokenStream {
    // Nothing can depend on the implementation for a union.
    if matches!(node.data, Data::Union(_)) {
        return TokenStream::new();
    }
    let status = quote! {
        fn status(&self) -> __p::StatusCode {
            ::core::unreachable!()
        }
    };
    let implementation = expand::implementation(input, &[], &TokenStream::new(), &status);
    let client = expand::client(input);
    quote!(#implementation #client)
}
