//! From the tokens of a type to those of its implementation.

use proc_macro2::TokenStream;
use quote::quote;
use syn::DeriveInput;

use crate::ast::Input;
use crate::errors::Errors;
use crate::{expand, fallback, validate};

/// What the derive writes for a type, whatever its tokens are.
pub(crate) fn derive(input: TokenStream) -> TokenStream {
    let node: DeriveInput = match syn::parse2(input) {
        Ok(node) => node,
        Err(error) => return error.to_compile_error(),
    };
    let mut errors = Errors::default();
    let input = Input::read(&node, &mut errors);
    validate::input(&input, &mut errors);
    match errors.finish() {
        Ok(warnings) => expand::input(&input, &warnings),
        Err(mistakes) => {
            let fallback = fallback::input(&node, &input);
            quote!(#mistakes #fallback)
        }
    }
}
