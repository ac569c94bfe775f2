//! What is left behind where the input is wrong: an implementation that compiles, so that one mistake is one error.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Data, DeriveInput};

use crate::ast::Input;
use crate::expand;

pub(crate) fn input(node: &DeriveInput, input: &Input<'_>) -> TokenStream {
    // It could not have been an error anyhow: nobody waits for its implementation.
    if matches!(node.data, Data::Union(_)) {
        return TokenStream::new();
    }
    let status = quote! {
        fn status(&self) -> __p::StatusCode {
            ::core::unreachable!()
        }
    };
    expand::implementation(input, &[], &TokenStream::new(), &status)
}
