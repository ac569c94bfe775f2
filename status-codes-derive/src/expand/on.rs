//! The statuses of `on(…)`, which may be constants.

use std::ptr;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::Ident;

use super::pattern;
use crate::ast::Input;
use crate::attr::header::HeaderAttr;
use crate::attr::spelling::StatusValue;

/// The statuses that a header of the enum is for, as numbers.
pub(super) fn numbers(input: &Input<'_>, header: &HeaderAttr) -> TokenStream {
    let at = input.headers.iter().take_while(|other| !ptr::eq(*other, header)).count();
    let mut numbers = Vec::new();
    for (index, status) in header.on.iter().enumerate() {
        if let StatusValue::Path(path) = &status.value {
            let [name, _] = names(at, index, path);
            numbers.push(name.into_token_stream());
        } else {
            numbers.extend(status.number().map(ToTokens::into_token_stream));
        }
    }
    quote!(&[#(#numbers),*])
}

/// The names of the constant of a status, and of that which checks it.
pub(super) fn names(header: usize, index: usize, path: &TokenStream) -> [Ident; 2] {
    pattern::names(["ON", "CHECK"], &format!("{header}_{index}"), path)
}
