//! The derive of [`status-codes`](https://docs.rs/status-codes). Use it through that crate.
//!
//! The modules in order: `unseen` knows what cannot be read, `rules` and `lookup` are the rules and the table, `rejected` knows what rustc has reported, `errors`
//! collects mistakes, `format` and `type_name` read format strings and the names of types, `attr` reads the attributes, `ast`
//! is the whole input, `validate` checks it, `expand` writes the implementation, `fallback` writes one that compiles if
//! the input is wrong, and `pipeline` runs them all. A module imports only from those before it.

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
mod pipeline;
mod rejected;
mod rules;
mod type_name;
mod unseen;
mod validate;

use proc_macro::TokenStream;

#[doc = include_str!("../docs/derive.md")]
#[proc_macro_derive(ApiError, attributes(status, header, extension, api_error))]
pub fn derive_api_error(input: TokenStream) -> TokenStream {
    pipeline::derive(input.into()).into()
}
