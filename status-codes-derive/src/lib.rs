//! The derive of [`status-codes`](https://docs.rs/status-codes); use it through that crate.
//!
//! The pipeline is the file list: `attr`, `format` and `ast` read the input, `lookup` asks the table, `rules` names what may go
//! wrong, `validate` checks it, `expand` writes the implementation, and `fallback` leaves one behind where it cannot.

mod ast;
mod attr;
mod errors;
mod expand;
#[cfg(test)]
#[path = "../tests/expansions/mod.rs"]
mod expansions;
mod fallback;
mod format;
mod lookup;
#[cfg(test)]
#[path = "../tests/mangled/mod.rs"]
mod mangled;
mod rules;
mod type_name;
mod validate;

use proc_macro::TokenStream;
use quote::quote;
use syn::DeriveInput;

use crate::ast::Input;
use crate::errors::Errors;

/// Implements `status_codes::ApiError` for an error, and the response traits of the frameworks whose features are on.
///
/// The attributes and the rules are described in the documentation of `status-codes`.
#[proc_macro_derive(ApiError, attributes(status, header, extension, api_error))]
pub fn derive_api_error(input: TokenStream) -> TokenStream {
    derive(input.into()).into()
}

fn derive(input: proc_macro2::TokenStream) -> proc_macro2::TokenStream {
    let node: DeriveInput = match syn::parse2(input) {
        Ok(node) => node,
        Err(error) => return error.to_compile_error(),
    };
    let mut errors = Errors::default();
    let input = Input::read(&node, &mut errors);
    validate::input(&input, &mut errors);
    match errors.finish() {
        Ok(()) => expand::input(&input),
        Err(mistakes) => {
            let fallback = fallback::input(&node, &input);
            quote!(#mistakes #fallback)
        }
    }
}
