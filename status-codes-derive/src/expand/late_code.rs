//! Machine codes that are known only at run time: `code(with = path)`.

use proc_macro2::TokenStream;
use quote::quote;

use super::facets::{arms, method as written};
use super::pattern::{bindings, pattern, reference_to_call};
use crate::ast::Input;
use crate::attr::code::MachineCode;

/// The method that writes the machine code.
pub(super) fn method(input: &Input<'_>) -> TokenStream {
    let arms = arms(input, &|variant| {
        let Some(MachineCode::With { path, whole }) = &variant.attr.code else { return None };
        let (pattern, fields) = (pattern(input, variant, &|_| !whole), bindings(variant));
        let code = reference_to_call(path, &if *whole { quote!(self) } else { quote!(#(#fields),*) });
        Some(quote!(#pattern => __p::Display::fmt(#code, __f),))
    });
    written(
        input,
        &arms,
        &quote!(fn fmt_code(&self, __f: &mut __p::Formatter<'_>) -> __p::FmtResult),
        quote!(__p::facets::fmt_code(self, __f)),
    )
}
