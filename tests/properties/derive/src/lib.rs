//! The modules of the derive as a library, because a procedural macro exports nothing else.

#[path = "../../../../status-codes-derive/src/ast/mod.rs"]
mod ast;
#[path = "../../../../status-codes-derive/src/attr/mod.rs"]
mod attr;
#[path = "../../../../status-codes-derive/src/errors.rs"]
mod errors;
#[path = "../../../../status-codes-derive/src/expand/mod.rs"]
mod expand;
#[path = "../../../../status-codes-derive/src/fallback.rs"]
mod fallback;
#[path = "../../../../status-codes-derive/src/format.rs"]
mod format;
#[path = "../../../../status-codes-derive/src/lookup.rs"]
mod lookup;
#[path = "../../../../status-codes-derive/src/pipeline.rs"]
mod pipeline;
#[path = "../../../../status-codes-derive/src/rejected.rs"]
mod rejected;
#[path = "../../../../status-codes-derive/src/rules.rs"]
mod rules;
#[path = "../../../../status-codes-derive/src/type_name.rs"]
mod type_name;
#[path = "../../../../status-codes-derive/src/unseen.rs"]
mod unseen;
#[path = "../../../../status-codes-derive/src/validate/mod.rs"]
mod validate;

use proc_macro2::TokenStream;

/// What the derive writes for a type.
pub fn derive(input: TokenStream) -> TokenStream {
    pipeline::derive(input)
}
