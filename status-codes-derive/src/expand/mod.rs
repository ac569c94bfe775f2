//! Writes the implementation: a table of rows, a match from variant to row, and more arms only for variants that need them.
//! It cannot fail, because every check runs before it. The files import `ast` and what comes before it, and never
//! `validate`.

mod client;
mod client_type;
mod constant;
mod description;
mod document;
mod facets;
mod facts;
mod generics;
mod implementation;
mod inner;
mod late_code;
mod on;
mod pattern;
mod registry;
mod row;
mod warning;

use proc_macro2::TokenStream;
use quote::quote;

pub(crate) use client::items as client;
pub(crate) use implementation::implementation;

use crate::ast::Input;
use crate::errors::Warning;

pub(crate) fn input(input: &Input<'_>, warnings: &[Warning]) -> TokenStream {
    let methods = [
        facets::status(input),
        facets::spec(input),
        facets::detail(input),
        facets::backtrace(input),
        late_code::method(input),
        facets::headers(input),
        facets::members(input),
        facets::body(input),
        facets::log(input),
        facets::json(input),
        inner::nested(input),
        description::of(input),
    ];
    let methods = quote!(#(#methods)*);
    let implementation = implementation(input, &generics::roles(input), &row::table(input), &methods);
    let warnings = warning::all(warnings);
    let client = client(input);
    quote!(#warnings #implementation #client)
}
